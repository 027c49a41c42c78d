namespace Maestro.Runtime.Tests.Plugins.Loading;

/// <summary>An extension's options come from yaml, whole or not at all.</summary>
public sealed class OptionsTests
{
    private const string Options = """
        public enum Colour { Red, DarkBlue }
        public abstract class Shared { [Range(1, 3)] public int Level { get; set; } = 1; }
        public sealed class MineOptions : Shared
        {
            [Required] public string Text { get; set; } = "t";
            public int Number { get; set; }
            public int? Maybe { get; set; }
            public long Long { get; init; }
            public double Share { get; set; }
            public bool Flag { get; set; }
            public Colour Colour { get; set; }
            public List<string> Names { get; set; } = [];
            public IReadOnlyList<string> More { get; set; } = [];
            public Dictionary<string, string> Map { get; set; } = [];
            public override string ToString() => string.Join('|', Text, Number, Maybe, Long, Share, Flag, Colour, string.Join(',', Names), string.Join(',', More), string.Join(',', Map.Select(m => m.Key + "=" + m.Value)), Level);
        }
        """;

    private PluginBench bench = null!;

    [SetUp]
    public void Make() => bench = new PluginBench().With("P", PluginSource.Gate("public sealed class Mine(MineOptions options)", body: "options.ToString()", more: Options));

    [TearDown]
    public void Remove() => bench.Dispose();

    [Test]
    public void Create_NothingSaid_HasTheDefaults() => Assert.That(bench.Judge(), Is.EqualTo("t|0||0|0|False|Red||||1"));

    [Test]
    public void Create_EveryType_IsBound() => Assert.That(
        bench.Judge("text: x\nnumber: -3\nmaybe: 4\nlong: 5000000000\nshare: 0.5\nflag: true\ncolour: dark-blue\nnames: [a, b]\nmore: [c]\nmap: { k: v }\nlevel: 2\n"),
        Is.EqualTo("x|-3|4|5000000000|0.5|True|DarkBlue|a,b|c|k=v|2"));

    [TestCase("number: many", "maestro.yaml:1:9", "a whole number")]
    [TestCase("number: 99999999999", "maestro.yaml:1:9", "a whole number")]
    [TestCase("share: x", "maestro.yaml:1:8", "a number")]
    [TestCase("flag: maybe", "maestro.yaml:1:7", "true or false")]
    [TestCase("colour: green", "maestro.yaml:1:9", "one of red, darkblue")]
    [TestCase("colour: 7", "maestro.yaml:1:9", "one of red, darkblue")]
    [TestCase("names: a", "maestro.yaml:1:8", "a list of texts")]
    [TestCase("names: [a, {b: c}]", "maestro.yaml:1:8", "a list of texts")]
    [TestCase("map: [a]", "maestro.yaml:1:6", "a mapping of texts")]
    [TestCase("map: { a: [b] }", "maestro.yaml:1:6", "a mapping of texts")]
    [TestCase("maybe: x", "maestro.yaml:1:8", "a whole number")]
    [TestCase("nonsense: 1", "maestro.yaml:1:1", "takes no option")]
    [TestCase("\nlevel: 9", "maestro.yaml:2:8", "between 1 and 3")]
    [TestCase("text: ''", "maestro.yaml:1:7", "required")]
    public void Create_WrongValue_IsNamedWithItsPlace(string yaml, string place, string says)
    {
        var made = bench.Create(yaml);
        Assert.That(made.Problems.Select(p => p.Spot!.ToString()), Is.EqualTo(new[] { place }));
        Assert.That(made.Problems[0].Message, Does.Contain(says));
    }

    [Test]
    public void Create_SeveralWrongValues_AreAllNamed() => Assert.That(bench.Create("number: x\nflag: y\nz: 1\n").Problems, Has.Count.EqualTo(3));

    [TestCase("level: 2")]
    [TestCase("maybe: 3")]
    [TestCase("colour: red")]
    public void Verify_OptionThatIsThere_IsTaken(string option) =>
        Assert.That(bench.Verify($"gates:\n  g: {{ use: mine, {option} }}\n"), Is.Empty);

    [Test]
    public void Verify_OptionThatIsNot_NamesTheNearest() =>
        Assert.That(bench.Verify("gates:\n  g: { use: mine, numbr: 2 }\n").Single().ToString(), Is.EqualTo("maestro.yaml:2:19: error MAE202: quality gate 'mine' takes no option 'numbr'; did you mean 'number'?"));

    [Test]
    public void Create_NestedOptionsClass_IsBound()
    {
        using var other = new PluginBench().With("P", PluginSource.Gate(
            "public sealed class Mine(Mine.InnerOptions options)", "public sealed class InnerOptions { public string Text { get; set; } = \"\"; }", "options.Text"));
        Assert.That(other.Judge("text: x"), Is.EqualTo("x"));
    }
}
