// title.zh: 出台的规划与政策
// title.en: Plans and policies that were issued
// answers.zh: 谁发布、批准、组织了哪些规划、政策、项目和活动
// answers.en: Who issues, approves or organizes which plans, policies, projects and events
// param: place string = "" | 地方（空为全部） | Place (empty for all)
// param: kind string = "" | 种类（plan、policy、fund、project、agreement、event、award，空为全部） | Kind (empty for all)
// example: jinmai query published-programs --param kind=policy
MATCH (issuer:Entity)-[claim:ISSUES|APPROVES|ORGANIZES]->(program:Program)
WHERE ($place = '' OR issuer.region STARTS WITH $place) AND ($kind = '' OR program.kind = $kind)
MATCH (article:Article {id: claim.article})
RETURN program, program.kind AS kind, issuer, type(claim) AS relation, claim.status AS status,
  coalesce(claim.date, article.published) AS date, claim.evidence AS evidence, claim
ORDER BY date DESC, program.name, program.id, claim.id;
