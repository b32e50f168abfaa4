// title.zh: 共建某地实验室的外地单位
// title.en: Co-builders of one region's laboratories that come from another region
// answers.zh: 某地的实验室（有名称的，或按家数计的）由另一地的哪些单位参与共建
// answers.en: Which units of one region co-build the laboratories of another, named ones and counted groups alike
// param: at string = "天津" | 实验室所在地 | Region of the laboratories
// param: from string = "北京" | 共建单位来自 | Region of the co-builders
// example: jinmai query co-builders --param at=天津 --param from=北京
MATCH (builder:Entity)-[claim:CO_BUILDS]->(lab:Entity)
WHERE builder.region STARTS WITH $from
  AND claim.status <> 'negated'
  AND (lab.kind = 'laboratory' OR ('Group' IN labels(lab) AND lab.name CONTAINS '实验室'))
  AND (
    lab.region STARTS WITH $at
    OR (lab.region IS NULL
      AND EXISTS { MATCH (lab)<-[:CO_BUILDS|BUILDS|HAS_COUNT|ORGANIZES]-(host:Entity) WHERE host.region STARTS WITH $at })
    OR (lab.region IS NULL
      AND EXISTS { MATCH (lab)-[:PART_OF]->(:Entity)<-[:HAS_COUNT|CO_BUILDS|BUILDS]-(host:Entity) WHERE host.region STARTS WITH $at })
  )
RETURN builder, lab, lab.count AS count, claim.status AS status, claim.date AS date, claim.evidence AS evidence, claim
ORDER BY lab.name, lab.id, builder.name, claim.id;
