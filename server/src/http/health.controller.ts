import { HttpError } from '@home/shared';
import { Controller, Get, HttpCode } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access';
import { Database } from '../database/database';
import { AppError } from './app-error';

@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process answers. */
  @Get('livez')
  @Public()
  @HttpCode(200)
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** It can serve: the database answers. 503 otherwise, so that a balancer looks elsewhere. */
  @Get('readyz')
  @Public()
  async ready(): Promise<{ status: string }> {
    try {
      await this.database.execute('SELECT 1 FROM job_leases LIMIT 1');
      return { status: 'ok' };
    } catch {
      throw new AppError(HttpError.Busy);
    }
  }
}
