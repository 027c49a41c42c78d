using Maestro.Runtime.Configuration;
using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Tests.Roles;

/// <summary>What <c>agents.roles</c> may say, and who then does which task.</summary>
public sealed class RolesTests
{
    private const string Agents = "  a: { use: claude-code, model: sonnet }\n  b: { use: command, run: x }\n  c: { use: codex }\n";

    [TestCase("docs: b", "b")]
    [TestCase("docs: { use: b }", "b")]
    [TestCase("docs: { use: [b] }", "b")]
    [TestCase("docs: { use: [c, b] }", "c b")]
    [TestCase("docs: { use: [c, b, c] }", "c b")]
    [TestCase("docs: { prompt: Be brief. }", "a b c", TestName = "no agent named is any agent")]
    [TestCase("docs: {}", "a b c", TestName = "nothing said is any agent")]
    [TestCase("tests: b", "a b c", TestName = "another role says nothing of it")]
    public void Role_NamesTheAgents(string roles, string expected) => Assert.That(Names(For(roles, "docs")), Is.EqualTo(expected));

    [TestCase("{ code: a, security: b }", "a", TestName = "role beats tag")]
    [TestCase("{ security: b, code: { prompt: Be brief. } }", "b", TestName = "a role that names no agent leaves it to the tags")]
    [TestCase("{ tests: a, security: b }", "b", TestName = "the first tag beats the next")]
    [TestCase("{ tests: a }", "a", TestName = "a later tag beats none")]
    [TestCase("{ docs: a }", "a b c", TestName = "neither role nor tag")]
    public void RoleAndTags_TheMostTellingNames(string roles, string expected) => Assert.That(Names(For(roles, "code", "security", "tests")), Is.EqualTo(expected));

    [Test]
    public void Default_DoesWhatNobodyIsNamedFor()
    {
        Assert.That(Names(Read("default: c", "docs: b").For(Work("code"))), Is.EqualTo("c"));
        Assert.That(Names(Read("default: c", "docs: b").For(Work("docs"))), Is.EqualTo("b"));
    }

    [Test]
    public void Ordered_OnlyWhereSomebodyPutThemInOrder()
    {
        Assert.That(For("docs: { use: [c, b] }", "docs").Ordered, Is.True);
        Assert.That(For("docs: { use: [c, b] }", "code").Ordered, Is.False);
    }

    [Test]
    public void Model_ReplacesTheAgentsOwn()
    {
        Assert.That(Models(For("docs: { use: [a, c], model: haiku }", "docs")), Is.EqualTo("haiku haiku"));
        Assert.That(Models(For("docs: { use: [a, c], model: haiku }", "code")), Is.EqualTo("sonnet - -"), "others keep theirs");
    }

    [Test]
    public void Model_IsOfTheAgentItIsNamedWith()
    {
        Assert.That(Models(For("{ code: a, security: { use: c, model: large } }", "code", "security")), Is.EqualTo("sonnet"), "the tag's model is not the role's agent's");
        Assert.That(Models(Read("default: a", "docs: { model: haiku }").For(Work("docs"))), Is.EqualTo("haiku"), "without a name, of whoever does it");
        Assert.That(Models(For("{ docs: { model: haiku }, security: b }", "docs", "security")), Is.EqualTo("-"), "the tag names its own");
    }

    [Test]
    public void Prompt_OfRoleAndTags_AddUp()
    {
        var guidance = For("{ code: a, security: { prompt: Think of attackers. }, tests: { use: b, prompt: ' Use NUnit. ' } }", "code", "security", "tests").Guidance;
        Assert.That(guidance, Is.EqualTo("Think of attackers.\n\nUse NUnit."));
    }

    [TestCase("docs: d", "MAE207", 6)]
    [TestCase("docs: { use: d }", "MAE207", 6)]
    [TestCase("docs: { use: [a, d] }", "MAE207", 6)]
    [TestCase("docs: { use: [] }", "MAE204", 6)]
    [TestCase("docs: { use: { a: b } }", "MAE204", 6)]
    [TestCase("docs: [a]", "MAE207", 6)]
    [TestCase("docs: { modell: x }", "MAE202", 6)]
    [TestCase("docs: { model: [x] }", "MAE204", 6)]
    public void Mistake_IsToldWithItsPlace(string roles, string id, int line)
    {
        var problems = Problems("version: 1\nagents:\n" + Agents + $"  roles: {Map(roles)}\n");
        Assert.That(problems.Select(p => (p.Id, p.Spot?.Line)), Is.EqualTo(new[] { (id, (int?)line) }), string.Join('\n', problems));
    }

    private static string Names(AllowedAgents allowed) => string.Join(' ', allowed.Agents.Select(agent => agent.Name));

    private static string Models(AllowedAgents allowed) => string.Join(' ', allowed.Agents.Select(agent => (agent.With.Entries.SingleOrDefault(e => e.Key.Text == "model")?.Value as YamlScalar)?.Text ?? "-"));

    private static AllowedAgents For(string roles, string role, params string[] tags) => Read("", roles).For(Work(role, tags));

    private static WorkTask Work(string role, params string[] tags) => new() { Id = "T1", Title = "", Instructions = "", Role = role, Tags = tags };

    private static AgentsDefinition Read(string more, string roles)
    {
        var read = DefinitionReader.Read(YamlText.Read("version: 1\nagents:\n" + (more.Length > 0 ? $"  {more}\n" : "") + Agents + $"  roles: {Map(roles)}\n", "maestro.yaml").Value!);
        Assert.That(read.Problems, Is.Empty);
        return read.Value!.Agents;
    }

    private static IReadOnlyList<Diagnostic> Problems(string yaml) => DefinitionReader.Read(YamlText.Read(yaml, "maestro.yaml").Value!).Problems;

    private static string Map(string roles) => roles.StartsWith('{') ? roles : $"{{ {roles} }}";
}
