import { UsersAndPredictions1781000000000 } from './1781000000000-users-and-predictions.ts';
import { Reasons1783000000000 } from './1783000000000-reasons.ts';
import { Roles1795258800000 } from './1795258800000-roles.ts';
import { EmployeesAtScale1795258860000 } from './1795258860000-employees-at-scale.ts';
import { Decisions1795258920000 } from './1795258920000-decisions.ts';
import { SessionsAndAudit1795764600000 } from './1795764600000-sessions-and-audit.ts';
import { Rating1795803480000 } from './1795803480000-rating.ts';
import { Departments1795804920000 } from './1795804920000-departments.ts';
import { WhatAPredictionKeeps1795822080000 } from './1795822080000-what-a-prediction-keeps.ts';
import { Outside1795860000000 } from './1795860000000-outside.ts';
import { Imports1795863600000 } from './1795863600000-imports.ts';
import { GenderAndBirthOptional1795953600000 } from './1795953600000-gender-and-birth-optional.ts';
import { ReviewsByDay1795953660000 } from './1795953660000-reviews-by-day.ts';
import { Fictitious1796040000000 } from './1796040000000-fictitious.ts';
import { Company1796050000000 } from './1796050000000-company.ts';
import { Photos1796060000000 } from './1796060000000-photos.ts';
import { JobOfAPrediction1796145000000 } from './1796145000000-job-of-a-prediction.ts';
import { Models1796150000000 } from './1796150000000-models.ts';
import { Trainings1796160000000 } from './1796160000000-trainings.ts';
import { Shadow1796180000000 } from './1796180000000-shadow.ts';

/** All migrations, oldest first. */
export const migrations = [
  UsersAndPredictions1781000000000,
  Reasons1783000000000,
  Roles1795258800000,
  EmployeesAtScale1795258860000,
  Decisions1795258920000,
  SessionsAndAudit1795764600000,
  Rating1795803480000,
  Departments1795804920000,
  WhatAPredictionKeeps1795822080000,
  Outside1795860000000,
  Imports1795863600000,
  GenderAndBirthOptional1795953600000,
  ReviewsByDay1795953660000,
  Fictitious1796040000000,
  Company1796050000000,
  Photos1796060000000,
  JobOfAPrediction1796145000000,
  Models1796150000000,
  Trainings1796160000000,
  Shadow1796180000000,
];
