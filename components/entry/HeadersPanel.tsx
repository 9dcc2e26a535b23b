import type { MessageBody } from '../../utils/domain/index.ts';

/** Every header line in its order, as received. */
export function HeadersPanel({ headers }: Pick<MessageBody, 'headers'>) {
  if (headers.length === 0)
    return <p class="pc-soft">No headers were kept: this email came without its headers.</p>;
  return (
    <table class="headers">
      <caption class="pc-hidden">Header lines</caption>
      <tbody>
        {headers.map(({ name, value }, at) => (
          <tr key={at}>
            <th scope="row">{name}</th>
            <td dir="ltr">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
