// What the build supplies.
declare module 'gouji:style' {
  const text: string;
  export default text;
}
