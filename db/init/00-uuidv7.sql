-- PostgreSQL has uuidv7() since 18. An older one gets one that does the same: 48 bits of milliseconds, then chance.
-- https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7
DO $$
BEGIN
  IF current_setting('server_version_num')::int < 180000 THEN
    CREATE FUNCTION uuidv7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $body$
      SELECT encode(
        overlay(
          -- Version 4 has 4 in the high half of byte 6, version 7 has 7 there; the variant is the same.
          set_bit(set_bit(uuid_send(gen_random_uuid()), 52, 1), 53, 1)
          PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
          FROM 1 FOR 6),
        'hex')::uuid
    $body$;
  END IF;
END $$;
