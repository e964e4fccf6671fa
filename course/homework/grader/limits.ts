const MB = 1024 * 1024;

/** What a submission may use at most. Far more than a right solution needs; a wrong one ends with a message. */
export const LIMITS = {
  /** Reading: a larger file is neither a Dockerfile nor a compose file. */
  fileBytes: 512 * 1024,
  files: 20_000,
  folderBytes: 500 * MB,
  /** Building. */
  buildSeconds: 600,
  buildProcesses: 4096,
  buildMemory: 6144 * MB,
  buildFileBytes: 4096 * MB,
  outputBytes: 24 * MB,
  imageBytes: 4096 * MB,
  /** Disk space that a submission may use while it is graded. */
  diskBytes: 8192 * MB,
  /** Running. */
  containers: 20,
  processes: 512,
  memory: 1024 * MB,
  startSeconds: 120,
  pullSeconds: 600,
};
