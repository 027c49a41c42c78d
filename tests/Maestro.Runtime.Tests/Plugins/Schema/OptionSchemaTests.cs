using System.Text.Json.Nodes;
using Maestro.Runtime.Plugins.Schema;

namespace Maestro.Runtime.Tests.Plugins.Schema;

/// <summary>A stranger's options are told to an editor as they are bound and validated in a run.</summary>
public sealed class OptionSchemaTests
{
    private const string Options = """
        public enum Colour { Red, DarkBlue }
        public abstract class Shared { [System.ComponentModel.Description("How much of it."), System.ComponentModel.DefaultValue(1), Range(1, 3)] public int Level { get; set; } = 1; }
        public sealed class MineOptions : Shared
        {
            [Required] public string Text { get; set; } = "t";
            [RegularExpression("[a-z]+")] public string Word { get; set; } = "";
            [RegularExpression(@"\p{Lu}+")] public string Upper { get; set; } = "";
            [StringLength(5, MinimumLength = 2)] public string Bounded { get; set; } = "abc";
            [Required(ErrorMessage = "Say it.")] public string Told { get; set; } = "t";
            [Required(AllowEmptyStrings = true)] public string MaybeEmpty { get; set; } = "t";
            [System.ComponentModel.DataAnnotations.Polyfilled(3)] public int Own { get; set; } = 1;
            public string Free { get; set; } = "";
            public int Number { get; set; }
            public int? Maybe { get; set; }
            public long Long { get; init; }
            [Range(0.5, 2.5)] public double Share { get; set; } = 1;
            [System.ComponentModel.DefaultValue(true)] public bool Flag { get; set; } = true;
            public Colour Colour { get; set; }
            public Colour? Other { get; set; }
            [MinLength(1), MaxLength(2)] public List<string> Names { get; set; } = ["a"];
            public IReadOnlyList<string> More { get; set; } = [];
            [Length(0, 1)] public Dictionary<string, string> Map { get; set; } = [];
            public IReadOnlyDictionary<string, string> ReadOnly { get; set; } = new Dictionary<string, string>();
            public int NotAnOption { get; }
        }
        namespace System.ComponentModel.DataAnnotations { public sealed class PolyfilledAttribute(int most) : Attribute { public int Most => most; } }
        """;

    private PluginBench bench = null!;
    private EditorBench editor = null!;

    [OneTimeSetUp]
    public void Make()
    {
        bench = new PluginBench().With("P", PluginSource.Gate("public sealed class Mine(MineOptions options)", body: "options.ToString()", more: Options));
        editor = EditorBench.With(bench.Folder, "P");
    }

    [OneTimeTearDown]
    public void Remove() => bench.Dispose();

    [TestCase("text: x", true)]
    [TestCase("text: 5", true)]
    [TestCase("text: true", true)]
    [TestCase("text: ''", false)]
    [TestCase("text:", false)]
    [TestCase("text: [a]", false)]
    [TestCase("free: ''", true)]
    [TestCase("free:", true)]
    [TestCase("word: abc", true)]
    [TestCase("word: aBc", false)]
    [TestCase("word: ''", true)]
    [TestCase("upper: ABC", true)]
    [TestCase("bounded: abcdef", false)]
    [TestCase("bounded: abcde", true)]
    [TestCase("bounded: a", false)]
    [TestCase("told: ''", false)]
    [TestCase("told: x", true)]
    [TestCase("maybe_empty: ''", true)]
    [TestCase("own: 99", true)]
    [TestCase("number: -3", true)]
    [TestCase("number: many", false)]
    [TestCase("number: 1.5", false)]
    [TestCase("number: true", false)]
    [TestCase("number:", false)]
    [TestCase("number: { a: 1 }", false)]
    [TestCase("maybe: 3", true)]
    [TestCase("maybe: x", false)]
    [TestCase("long: 5000000000", true)]
    [TestCase("share: 0.5", true)]
    [TestCase("share: 2", true)]
    [TestCase("share: 2.6", false)]
    [TestCase("share: x", false)]
    [TestCase("flag: true", true)]
    [TestCase("flag: maybe", false)]
    [TestCase("flag: 1", false)]
    [TestCase("colour: red", true)]
    [TestCase("colour: dark-blue", true)]
    [TestCase("colour: darkblue", true)]
    [TestCase("colour: green", false)]
    [TestCase("colour: 1", false)]
    [TestCase("other: dark-blue", true)]
    [TestCase("other: green", false)]
    [TestCase("names: [a, 2]", true)]
    [TestCase("names: []", false)]
    [TestCase("names: [a, b, c]", false)]
    [TestCase("names: a", false)]
    [TestCase("names: [{ a: b }]", false)]
    [TestCase("more: [a, b, c]", true)]
    [TestCase("map: { a: 1 }", true)]
    [TestCase("map: { a: 1, b: 2 }", false)]
    [TestCase("map: [a]", false)]
    [TestCase("map: { a: [b] }", false)]
    [TestCase("read_only: { a: b }", true)]
    [TestCase("read_only: [a]", false)]
    [TestCase("level: 3", true)]
    [TestCase("level: 4", false)]
    [TestCase("level: 0", false)]
    [TestCase("not_an_option: 1", false)]
    [TestCase("nonsense: 1", false)]
    public void Value_EditorAndRunAgree(string option, bool taken)
    {
        var yaml = $"gates:\n  g:\n    use: mine\n    {option}\n";
        var run = editor.Check(yaml).Concat(bench.Create(option).Problems);
        Assert.That(run, taken ? Is.Empty : Is.Not.Empty, "check and run");
        Assert.That(editor.Editor(yaml), taken ? Is.Empty : Is.Not.Empty, "editor");
    }

    [Test]
    public void Option_SaysWhatItIsForAndWhatHoldsWithoutIt()
    {
        var level = JsonNode.Parse(editor.Text)!["definitions"]!["quality-gate.mine"]!["properties"]!["level"]!;
        Assert.That(level.ToJsonString(), Is.EqualTo("""{"description":"How much of it.","type":"integer","minimum":1,"maximum":3,"default":1}"""));
    }

    [Test]
    public void Words_AreOfferedWithHyphensFirst()
    {
        var colour = bench.Inspect().Value!.Plugins.Single().Extensions.Single().Options.Single(o => o.Key == "colour");
        Assert.That(OptionSchema.Of(colour).ToJsonString(), Is.EqualTo("""{"enum":["red","dark-blue","darkblue"]}"""));
    }

    [Test]
    public void Descriptions_AskForNoValidation()
    {
        using var other = new PluginBench().With("P", PluginSource.Gate("public sealed class Mine(MineOptions options)", body: "options.ToString()", more: """
            public sealed class MineOptions { [System.ComponentModel.Description("x"), System.ComponentModel.DefaultValue(3)] public int Number { get; set; } = 3; }
            """));
        Assert.That(other.Inspect().Value!.Plugins.Single().Extensions.Single().OptionsAreValidated, Is.False);
    }
}
