using EndToEnd.Harness;
using Maestro.Runtime.Evidence.Findings;

namespace Maestro.Runtime.Tests.Evidence;

/// <summary>The shape of the code: layers of projects, rooms with what their types have in common, symbols.</summary>
public sealed class StructureTests
{
    private Scratch shop = null!;

    [OneTimeSetUp]
    public void Make() => shop = Shop.Make();

    [OneTimeTearDown]
    public void Remove() => shop.Dispose();

    [Test]
    public void Projects_StandOnWhatTheyReference() => Assert.That(shop.Evidence().Projects.Select(p => $"{p.Layer} {p.Role} {p.Name}"), Is.EqualTo(new[]
    {
        "2 App Shop.Api", "0 Library Shop.Core", "1 Library Shop.Infrastructure", "1 Tests Shop.Core.Tests",
    }));

    [Test]
    public void Room_OfControllers_SaysWhatAnotherOneWouldLookLike()
    {
        var room = shop.Evidence().Rooms.Single(r => r.Folder == "src/Shop.Api/Controllers");
        Assert.Multiple(() =>
        {
            Assert.That((room.Project, room.Namespace, room.Files, room.Types), Is.EqualTo(("src/Shop.Api/Shop.Api.csproj", "Shop.Api.Controllers", 3, 3)));
            Assert.That(room.Patterns.Where(p => p.Count == 3).Select(p => $"{p.Kind} {p.Name}"), Is.EqualTo(new[] { "Suffix Controller", "BaseType ControllerBase", "Attribute ApiController" }));
            Assert.That(room.Patterns[0].Examples[0], Is.EqualTo(new CodePlace("src/Shop.Api/Controllers/CustomersController.cs", 4)));
        });
    }

    [Test]
    public void Room_OfManyTypes_SaysOnlyWhatTwoHaveInCommon()
    {
        using var repository = new Scratch();
        foreach (var name in new[] { "Alpha", "BetaHandler", "GammaHandler", "Delta" })
            repository.Write($"A/{name}.cs", $"class {name} {{ }}\n");
        Assert.That(repository.Commit().Evidence().Rooms.Single().Patterns.Select(p => (p.Name, p.Count)), Is.EqualTo(new[] { ("Handler", 2) }));
    }

    [Test]
    public void Room_PartsOfAPartialType_AreOneType()
    {
        using var repository = new Scratch().Write("A/Big.cs", "partial class Big : IBig { }\n").Write("A/Big.More.cs", "[Mark] partial class Big { }\n").Commit();
        var room = repository.Evidence().Rooms.Single();
        Assert.That((room.Files, room.Types, string.Join(' ', room.Patterns.Select(p => p.Name))), Is.EqualTo((2, 1, "IBig Mark")));
    }

    [Test]
    public void Symbols_OfEveryKind_AreFoundWithTheirPlace()
    {
        using var repository = new Scratch()
            .Write("A/A.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />")
            .Write("A/All.cs", """
                namespace N.M
                {
                    class Holder<T> where T : class
                    {
                        private int field, other;
                        public int Property { get; set; }
                        public event Action? Happened;
                        public void Method() { int local = 0; }
                        struct Inner { }
                    }
                    record Pair(int Left);
                    interface IThing { }
                    enum Colour { Red }
                    delegate void Called();
                }
                """).Commit();
        Assert.That(repository.Whole().Symbols.Select(s => $"{s.Line} {s.Kind} {s.Container}|{s.Name}"), Is.EqualTo(new[]
        {
            "3 Class N.M|Holder", "5 Field N.M.Holder|field", "5 Field N.M.Holder|other", "6 Property N.M.Holder|Property", "7 Event N.M.Holder|Happened", "8 Method N.M.Holder|Method", "9 Struct N.M.Holder|Inner",
            "11 Property N.M.Pair|Left", "11 Record N.M|Pair", "12 Interface N.M|IThing", "13 Enum N.M|Colour", "13 EnumMember N.M.Colour|Red", "14 Delegate N.M|Called",
        }));
        Assert.That(repository.Whole().Symbols.Select(s => s.Project).Distinct(), Is.EqualTo(new[] { "A/A.csproj" }));
    }

    [TestCase("a>b b>c", "a2 b1 c0", TestName = "Layers_OfAChain_CountUp")]
    [TestCase("a>b b>a c>a", "a0 b0 c1", TestName = "Layers_OfACircle_AreOne")]
    [TestCase("a>b b>c c>a a>d e>c e>d", "a1 b1 c1 d0 e2", TestName = "Layers_AboveAndBelowACircle_CountFromIt")]
    [TestCase("a>b a>c b>d c>e e>d", "a3 b1 c2 d0 e1", TestName = "Layers_OfTwoWays_CountTheLonger")]
    [TestCase("a>a a>missing", "a0", TestName = "Layers_OfWhatIsNotThere_AreNotCounted")]
    public void Layers_Of(string graph, string expected)
    {
        var edges = graph.Split(' ').Select(e => e.Split('>')).ToList();
        var names = edges.SelectMany(e => e).Where(n => n.Length == 1).Distinct();
        var projects = names.Select(n => new CodeProject(n, n, "", "dotnet", ProjectRole.Library, [.. edges.Where(e => e[0] == n).Select(e => e[1])], 0, null));
        Assert.That(string.Join(' ', Layers.Of(projects).Select(p => $"{p.Path}{p.Layer}")), Is.EqualTo(expected));
    }

    [Test]
    public void Layers_OfAChainOfMany_TakeNoStack()
    {
        var projects = Enumerable.Range(0, 50_000).Select(i => new CodeProject($"p{i:D5}", $"p{i:D5}", "", "dotnet", ProjectRole.Library, [$"p{i + 1:D5}"], 0, null));
        Assert.That(Layers.Of(projects)[0].Layer, Is.EqualTo(49_999));
    }
}
