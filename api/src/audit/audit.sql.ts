/** Adds records: $1 deeds as JSON, $2 to $5 who did them and from where. */
export const INSERT_RECORDS = `
  INSERT INTO audit_log (action, subject_id, subject, "before", "after", actor_id, actor, address, agent)
  SELECT action, "subjectId", coalesce(subject, ''), "before", "after", $2::uuid, $3, $4, $5
  FROM jsonb_to_recordset($1::jsonb) AS deed (action text, "subjectId" uuid, subject text, "before" jsonb, "after" jsonb)`;
