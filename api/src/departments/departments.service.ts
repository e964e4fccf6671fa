import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import type { Actor } from '../access/actor.decorator.ts';
import { AuditService } from '../audit/audit.service.ts';
import { newId } from '../database/new-id.ts';
import { isForeignKeyViolation, isUniqueViolation } from '../database/violations.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { translate } from '../i18n/translate.ts';
import { Department } from './department.entity.ts';
import type { DepartmentAnswer, DepartmentDraft, DepartmentId } from './departments.schema.ts';

/** In an error about one. */
const DEPARTMENT = { en: 'department', es: 'un departamento' };

@Injectable()
export class DepartmentsService {
  constructor(
    @InjectRepository(Department) private readonly departments: Repository<Department>,
    private readonly audit: AuditService,
  ) {}

  list(): Promise<DepartmentAnswer[]> {
    return this.departments.find({ order: { name: 'ASC' } });
  }

  /** @throws ProblemException 404 for an unknown id. */
  async get(id: DepartmentId): Promise<DepartmentAnswer> {
    const department = await this.departments.findOneBy({ id });
    if (!department) throw ProblemException.notFound(DEPARTMENT, id);
    return department;
  }

  /** @throws ProblemException 409 when there is one with this name. */
  async create({ name }: DepartmentDraft, by: Actor): Promise<DepartmentAnswer> {
    const id = newId<DepartmentId>();
    await this.write(name, async (manager) => {
      await manager.insert(Department, { id, name });
      const after = { name };
      await this.audit.record(manager, by, { action: 'department-created', subjectId: id, subject: name, after });
    });
    return { id, name, employees: 0 };
  }

  /** @throws ProblemException 404 for an unknown id, 409 when another one has this name. */
  async rename(id: DepartmentId, { name }: DepartmentDraft, by: Actor): Promise<DepartmentAnswer> {
    await this.write(name, async (manager) => {
      const before = await lock(manager, id);
      await manager.update(Department, { id }, { name });
      const deed = { subjectId: id, subject: name, before: { name: before.name }, after: { name } };
      await this.audit.record(manager, by, { action: 'department-changed', ...deed });
    });
    return this.get(id);
  }

  /** @throws ProblemException 404 for an unknown id, 409 while somebody is in it, or was when they left the company. */
  async remove(id: DepartmentId, by: Actor): Promise<void> {
    await this.departments.manager.transaction(async (manager) => {
      const { name } = await lock(manager, id);
      await manager.delete(Department, { id }).catch((error: unknown) => {
        throw isForeignKeyViolation(error) ? ProblemException.conflict(stillNeeded(name)) : error;
      });
      const before = { name };
      await this.audit.record(manager, by, { action: 'department-deleted', subjectId: id, subject: name, before });
    });
  }

  private async write(name: string, run: (manager: EntityManager) => Promise<void>): Promise<void> {
    try {
      await this.departments.manager.transaction(run);
    } catch (error) {
      throw isUniqueViolation(error) ? ProblemException.conflict(nameTaken(name)) : error;
    }
  }
}

async function lock(manager: EntityManager, id: DepartmentId): Promise<Department> {
  const options = { select: { id: true, name: true }, where: { id }, lock: { mode: 'pessimistic_write' } } as const;
  const department = await manager.findOne(Department, options);
  if (!department) throw ProblemException.notFound(DEPARTMENT, id);
  return department;
}

const nameTaken = (name: string) =>
  translate({
    en: `There is a department ${name} already. Use another name.`,
    es: `Ya hay un departamento ${name}. Usa otro nombre.`,
  });

const stillNeeded = (name: string) =>
  translate({
    en: `There are people in ${name}, in the company or formerly. Move them to another department first.`,
    es: `Hay personas en ${name}, que están o estuvieron en la empresa. Pásalas antes a otro departamento.`,
  });
