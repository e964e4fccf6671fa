import classes from './empty-picture.module.css';

/** A rising salary, and the range of the next one. */
export function EmptyPicture() {
  return (
    <svg className={classes.picture} viewBox="0 0 240 110" width="240" height="110" aria-hidden="true">
      <path className={classes.range} d="M148 58 228 14v56z" />
      <path className={classes.past} d="M12 96h34V82h34V74h34V58h34" />
      <path className={classes.next} d="M148 58 228 40" />
      <circle className={classes.today} cx="148" cy="58" r="6" />
    </svg>
  );
}
