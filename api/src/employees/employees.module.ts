import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyModule } from '../company/company.module.ts';
import { Employee } from './employee.entity.ts';
import { EmployeesController } from './employees.controller.ts';
import { EmployeesService } from './employees.service.ts';
import { EmployeesEditingService } from './employees-editing.service.ts';
import { EmployeesFilesController } from './employees-files.controller.ts';
import { EmployeesImportService } from './import/employees-import.service.ts';
import { EmployeeImport } from './imports/import.entity.ts';
import { ImportsController } from './imports/imports.controller.ts';
import { ImportsService } from './imports/imports.service.ts';
import { PeersService } from './peers.service.ts';

@Module({
  imports: [CompanyModule, TypeOrmModule.forFeature([Employee, EmployeeImport])],
  controllers: [EmployeesController, EmployeesFilesController, ImportsController],
  providers: [EmployeesService, EmployeesEditingService, EmployeesImportService, ImportsService, PeersService],
  exports: [EmployeesService],
})
export class EmployeesModule {}
