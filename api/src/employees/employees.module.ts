import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyModule } from '../company/company.module.ts';
import { CONFIGURATION } from '../configuration/configuration.ts';
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
import { PhotosController } from './photos/photos.controller.ts';
import { PhotosService } from './photos/photos.service.ts';
import { StalePhoto } from './photos/stale-photo.entity.ts';
import { StalePhotosService } from './photos/stale-photos.service.ts';
import { PHOTO_STORAGE, photoStorage } from './photos/storage/photo-storage.ts';

@Module({
  imports: [CompanyModule, TypeOrmModule.forFeature([Employee, EmployeeImport, StalePhoto])],
  controllers: [EmployeesController, EmployeesFilesController, ImportsController, PhotosController],
  providers: [
    EmployeesService,
    EmployeesEditingService,
    EmployeesImportService,
    ImportsService,
    PeersService,
    PhotosService,
    StalePhotosService,
    { provide: PHOTO_STORAGE, useFactory: photoStorage, inject: [CONFIGURATION] },
  ],
  exports: [EmployeesService, StalePhotosService],
})
export class EmployeesModule {}
