/** The legs of a bridge, for a picture of how they follow each other. */
import type { Engine } from '../engine/engine.ts';
import { byKey } from '../engine/by-key.ts';
import type { BridgeLeg } from '../model-details.ts';
import type { CaseLog } from './define.ts';

/** Pairs of legs that are told of each bridge, the first in time. */
const most = 12;

type Row = {
  readonly place: number;
  readonly system: number;
  readonly agent: number;
  readonly shown: number;
  readonly customer: number;
  readonly agentFrom: number;
  readonly agentTo: number;
  readonly customerFrom: number;
  readonly customerTo: number;
};

/** The first pairs of legs by place of the bridge. Reads `bridge_pairs` and `bridge_legs`. */
export async function pairedLegs(
  engine: Engine,
  { partyOf }: Pick<CaseLog, 'partyOf'>,
): Promise<Map<number, BridgeLeg[]>> {
  const rows =
    await engine.rows<Row>(`SELECT place, pairs.system AS system, pairs.agent AS agent, shown, customer, legs.answer_at AS "agentFrom", end_at AS "agentTo",
      legs.answer_at + delay_s AS "customerFrom", end_at - ending_s AS "customerTo"
    FROM (SELECT *, row_number() OVER (PARTITION BY place ORDER BY leg) AS turn FROM bridge_pairs) AS pairs JOIN bridge_legs AS legs ON pairs.leg = legs.leg
    WHERE turn <= ${most} ORDER BY place, turn`);
  const told = ({ place, system, agent, shown, customer, ...times }: Row) => ({
    place,
    leg: {
      system: partyOf(system),
      agent: partyOf(agent),
      shown: partyOf(shown),
      customer: partyOf(customer),
      ...times,
    },
  });
  const found = byKey(rows.map(told), ({ place }) => place);
  return new Map([...found].map(([place, own]) => [place, own.map(({ leg }) => leg)]));
}
