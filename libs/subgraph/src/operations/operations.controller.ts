import { Controller } from '@nestjs/common';
@Controller('operations')
export class OperationsController {}
