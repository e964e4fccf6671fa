-- PostgreSQL has uuidv7() since 18. Older versions get an equivalent: 48 bits of milliseconds, then random bits.
-- https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7
DO $$
BEGIN
  IF current_setting('server_version_num')::int < 180000 THEN
    CREATE FUNCTION uuidv7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $body$
      SELECT encode(
        overlay(
          -- Sets the version in the high half of byte 6 from 4 to 7; the variant is the same.
          set_bit(set_bit(uuid_send(gen_random_uuid()), 52, 1), 53, 1)
          PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
          FROM 1 FOR 6),
        'hex')::uuid
    $body$;
  END IF;
END $$;
