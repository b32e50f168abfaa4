// title.zh: 某地的数字
// title.en: The figures of a place
// answers.zh: 某地及其单位、园区的指标，按日期排列
// answers.en: Measured figures of a place, its bodies and parks, by date
// param: place string = "天津" | 地方 | Place
// param: figure string = "" | 指标（名称的一部分） | Figure (a part of its name)
// example: jinmai query place-figures --param place=天津 --param figure=成交额
MATCH (owner:Entity)-[claim:HAS_METRIC]->(metric:Entity)
WHERE (owner.region STARTS WITH $place OR owner.name STARTS WITH $place) AND metric.name CONTAINS $figure
MATCH (article:Article {id: claim.article})
RETURN owner, metric, metric.value AS value, metric.unit AS unit, metric.qualifier AS qualifier,
  coalesce(claim.date, article.published) AS date, claim.status AS status, claim.evidence AS evidence, claim
ORDER BY owner.name, owner.id, date, metric.name, claim.id;
