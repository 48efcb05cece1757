import { Clock, SystemClock } from '@asn/civil-date';
import { MikroORM } from '@mikro-orm/postgresql';
import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { EventStream } from '../event-stream/event-stream.ts';
import { FaultFilter } from '../graph/fault-filter.ts';
import { graphModule } from '../graph/graph-module.ts';
import { RejectionResolver } from '../graph/rejection.type.ts';
import { OperationLog } from '../operations/operation-log.ts';
import { OperationsController } from '../operations/operations.controller.ts';
import { migrate, openOrm } from '../orm/open-orm.ts';
import { AllowGuard } from '../request/allow.ts';
import { RequestContexts } from '../request/request-contexts.ts';
import { UseCases } from '../use-case/use-cases.ts';
import { HealthController } from './health.controller.ts';
import { loggerOptions } from './logger.ts';
import { SUBGRAPH, type SubgraphOptions } from './subgraph-options.ts';

/** Everything that makes a module a running service: database, graph, events, guards, health. One definition. */
@Module({})
export class SubgraphModule implements OnApplicationShutdown {
  constructor(private readonly orm: MikroORM) {}

  static for(options: SubgraphOptions): DynamicModule {
    const { environment } = options;
    const providers = [
      { provide: SUBGRAPH, useValue: options },
      { provide: Clock, useValue: new SystemClock(environment.CIVIL_TIME_ZONE) },
      {
        provide: MikroORM,
        useFactory: async () => {
          await migrate(environment.MIGRATION_DATABASE_URL, options.migrations);
          return openOrm({ url: environment.DATABASE_URL, entities: options.entities });
        },
      },
      RequestContexts,
      UseCases,
      EventStream,
      OperationLog,
    ];
    return {
      module: SubgraphModule,
      global: true,
      imports: [LoggerModule.forRoot(loggerOptions(options)), graphModule()],
      controllers: [HealthController, OperationsController],
      providers: [
        ...providers,
        RejectionResolver,
        { provide: APP_GUARD, useClass: AllowGuard },
        { provide: APP_FILTER, useClass: FaultFilter },
      ],
      exports: providers.map((provider) => (typeof provider === 'function' ? provider : provider.provide)),
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.orm.close();
  }
}
