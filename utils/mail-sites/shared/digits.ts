export { readNumbers } from '../../domain/digits.ts';
