// title.zh: 某地在建什么
// title.en: What a place builds
// answers.zh: 某地及其单位建设、共建的实验室、平台、园区和项目
// answers.en: Laboratories, platforms, parks and projects that a place and its bodies build, alone or with others
// param: place string = "天津" | 地方 | Place
// param: status string = "" | 状态（actual、planned、negated，空为全部） | Status (empty for all)
// example: jinmai query place-builds --param place=天津 --param status=planned
MATCH (builder:Entity)-[claim:BUILDS|CO_BUILDS]->(work:Entity)
WHERE (builder.region STARTS WITH $place OR builder.name = $place)
  AND ($status = '' OR claim.status = $status)
RETURN work, work.kind AS kind, builder, type(claim) AS relation, claim.status AS status, claim.date AS date,
  claim.evidence AS evidence, claim
ORDER BY work.name, work.id, builder.name, claim.id;
