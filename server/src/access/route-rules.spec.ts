import { Permission } from '@home/shared';
import { Controller, Get, Post, type INestApplication } from '@nestjs/common';
import 'reflect-metadata';
import { Allow, Public } from './allow';
import { routeRules } from './route-rules';

@Controller('doors')
class Guarded {
  @Get(':id')
  @Public()
  look(): void {}

  @Post()
  @Allow(Permission.StationManage)
  open(): void {}
}

@Controller('holes')
class Forgotten {
  @Get('through')
  slip(): void {}
}

const appWith = (...controllers: object[]): INestApplication =>
  ({
    get: () =>
      new Map([
        ['m', { controllers: new Map(controllers.map((metatype, at) => [at, { metatype }])) }],
      ]),
  }) as unknown as INestApplication;

describe('the rules of routes', () => {
  it('are listed with method, path and permission', () => {
    expect(routeRules(appWith(Guarded))).toEqual([
      {
        method: 'POST',
        path: '/doors',
        handler: 'Guarded.open',
        rule: { kind: 'allow', permission: 'station.manage' },
      },
      { method: 'GET', path: '/doors/:id', handler: 'Guarded.look', rule: { kind: 'public' } },
    ]);
  });

  it('stop the server when a route has none, and name it', () => {
    expect(() => routeRules(appWith(Guarded, Forgotten))).toThrow(
      'GET /holes/through (Forgotten.slip) has neither @Allow nor @Public',
    );
  });
});
