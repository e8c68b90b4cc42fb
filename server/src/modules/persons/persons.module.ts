import { Module } from '@nestjs/common';
import { PersonsPublic } from './persons.public';
import { PersonsRepository } from './persons.repository';

@Module({ providers: [PersonsRepository, PersonsPublic], exports: [PersonsPublic] })
export class PersonsModule {}
