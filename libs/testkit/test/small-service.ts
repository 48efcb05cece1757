import { createServer } from 'node:http';

/** Stands for what a service does with decorators, which Node itself cannot strip. */
function answers(text: string) {
  return (constructor: { answer?: string }) => {
    constructor.answer = text;
  };
}

@answers('selamat pagi')
class Greeting {
  static answer?: string;
}

if (process.env['REFUSE']) {
  console.error('it refuses to start');
  process.exit(1);
}

createServer((request, response) =>
  response.end(request.url === '/greeting' ? Greeting.answer : 'ready'),
).listen(Number(process.env['PORT']), '127.0.0.1');
