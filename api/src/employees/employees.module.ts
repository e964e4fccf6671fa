import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Employee } from './employee.entity.ts';
import { EmployeesController } from './employees.controller.ts';
import { EmployeesService } from './employees.service.ts';
import { EmployeesEditingService } from './employees-editing.service.ts';
import { EmployeesFilesController } from './employees-files.controller.ts';
import { EmployeesImportService } from './import/employees-import.service.ts';
import { PeersService } from './peers.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([Employee])],
  controllers: [EmployeesController, EmployeesFilesController],
  providers: [EmployeesService, EmployeesEditingService, EmployeesImportService, PeersService],
  exports: [EmployeesService],
})
export class EmployeesModule {}
