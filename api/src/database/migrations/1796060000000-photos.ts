import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People's photos, which lie in a volume or at Cloudinary; the database has their names. */
export class Photos1796060000000 implements MigrationInterface {
  name = 'Photos1796060000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE employees ADD photo_id uuid UNIQUE');
    // What is to be removed from there, by whichever replica comes first.
    await runner.query(`
      CREATE TABLE stale_photos (
        photo_id     uuid        PRIMARY KEY,
        remove_after timestamptz NOT NULL DEFAULT now()
      )`);
    // A trigger, so that no way to delete a person leaves their photo behind, such as undoing an import, or psql.
    await runner.query(`
      CREATE FUNCTION list_stale_photo() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR OLD.photo_id IS DISTINCT FROM NEW.photo_id THEN
          INSERT INTO stale_photos (photo_id) VALUES (OLD.photo_id);
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER employees_photo AFTER DELETE OR UPDATE OF photo_id ON employees
      FOR EACH ROW WHEN (OLD.photo_id IS NOT NULL) EXECUTE FUNCTION list_stale_photo()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER employees_photo ON employees');
    await runner.query('DROP FUNCTION list_stale_photo');
    await runner.query('DROP TABLE stale_photos');
    await runner.query('ALTER TABLE employees DROP photo_id');
  }
}
