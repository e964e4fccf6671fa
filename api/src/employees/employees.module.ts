import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Employee } from './employee.entity.ts';
import { EmployeesController } from './employees.controller.ts';
import { EmployeesService } from './employees.service.ts';
import { PeersService } from './peers.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([Employee])],
  controllers: [EmployeesController],
  providers: [EmployeesService, PeersService],
  exports: [EmployeesService],
})
export class EmployeesModule {}
