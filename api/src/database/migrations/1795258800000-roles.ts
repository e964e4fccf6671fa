import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles. The oldest existing account becomes admin, so that there is one. */
export class Roles1795258800000 implements MigrationInterface {
  name = 'Roles1795258800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE users ADD role text NOT NULL DEFAULT 'viewer' CHECK (role IN ('viewer', 'hr', 'admin'))`);
    // The demo account becomes HR, as new ones are.
    await runner.query(`UPDATE users SET role = 'hr' WHERE email = 'demo@empresa.example'`);
    await runner.query(`
      UPDATE users SET role = 'admin'
      WHERE id = (SELECT id FROM users WHERE role = 'viewer' ORDER BY created_at, id LIMIT 1)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE users DROP role');
  }
}
