// title.zh: 计划与落实：尚未见落实的计划
// title.en: Planned versus actual: plans not yet reported as done
// answers.zh: 报道过的计划里，还没有任何报道说已经完成的
// answers.en: Plans of which no article says that they were carried out
// param: about string = "" | 计划的对象或主体（名称的一部分） | Who or what the plan is about (a part of a name)
// example: jinmai query plans-open --param about=天津
MATCH (planner:Entity)-[plan]->(aim:Entity)
WHERE plan.status = 'planned' AND (planner.name CONTAINS $about OR aim.name CONTAINS $about)
OPTIONAL MATCH (aim)<-[done]-(doer:Entity)
WHERE done.status = 'actual'
  AND done.derived = false
  AND ((type(done) = type(plan) AND doer.id = planner.id)
    OR (type(plan) IN ['BUILDS', 'CO_BUILDS'] AND type(done) IN ['BUILDS', 'CO_BUILDS']))
WITH planner, plan, aim, count(done) AS reports
WHERE reports = 0
MATCH (article:Article {id: plan.article})
RETURN planner, type(plan) AS relation, aim, coalesce(plan.date, article.published) AS planned, plan.evidence AS evidence, plan AS claim
ORDER BY planned DESC, aim.name, aim.id, plan.id;
