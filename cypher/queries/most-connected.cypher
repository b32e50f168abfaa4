// title.zh: 关联最多的名称
// title.en: The most connected
// answers.zh: 哪些机构、园区、人物、地方的关联最多
// answers.en: Which institutions, parks, people and places most claims are about
// param: label string = "" | 类别（Institution、Park、Program、Official、Place，空为全部） | Label (empty for all)
// param: limit integer = 20 | 最多几行 | Rows at most
// example: jinmai query most-connected --param label=Institution --param limit=10
MATCH (entity:Entity)
WHERE $label = '' OR $label IN labels(entity)
RETURN entity, entity.kind AS kind, entity.region AS region, entity.degree AS claims, entity.articles AS articles
ORDER BY claims DESC, articles DESC, entity.id
LIMIT $limit;
