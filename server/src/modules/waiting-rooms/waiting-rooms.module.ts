import { Module } from '@nestjs/common';
import { Admissions } from './admissions';
import { WaitingRoomsController } from './waiting-rooms.controller';
import { WaitingRoomsPublic } from './waiting-rooms.public';
import { WaitingRoomsRepository } from './waiting-rooms.repository';
import { WaitingRoomsService } from './waiting-rooms.service';

@Module({
  controllers: [WaitingRoomsController],
  providers: [Admissions, WaitingRoomsPublic, WaitingRoomsRepository, WaitingRoomsService],
  exports: [WaitingRoomsPublic],
})
export class WaitingRoomsModule {}
