using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Decisions.Tests.TechStack;

/// <summary>Where a phrase of the catalogue stands in a text.</summary>
public sealed class PhraseTests
{
    [TestCase("resize image", "Resizing images takes long", "Resizing images")]
    [TestCase("resize image", "The images are resized", null)]
    [TestCase("log in", "Guests who logged in", "logged in")]
    [TestCase("query", "Two queries, and one is queried", "queries")]
    [TestCase("message", "Messaging is messy", "Messaging")]
    [TestCase("messaging", "One message", null)]
    [TestCase("as pdf", "It has pdf", null)]
    [TestCase("orm", "The form", null)]
    [TestCase("orm", "Which ORM?", "ORM")]
    [TestCase("react", "react-native", null)]
    [TestCase("command line", "A command-line tool", "command-line")]
    [TestCase("command line", "A command\n  line tool", "command\n  line")]
    [TestCase("read * file", "Read the `yaml` files", "Read the `yaml` files")]
    [TestCase("call * api", "call API", "call API")]
    [TestCase("call * api", "call the supplier's REST API", "call the supplier's REST API")]
    [TestCase("call * api", "call one, two, three, four or five APIs", null)]
    [TestCase("call * api", "Do not call. The API is down", null)]
    [TestCase("call * api", "Do not call: an API is down", null)]
    [TestCase("get /", "`GET /stock`", "GET /")]
    [TestCase("--help", "[--help]", "--help")]
    [TestCase(".yml", "a .yml, and a pipeline.yml", ".yml")]
    public void In_Text_FindsIt(string phrase, string text, string? found) =>
        Assert.That(Phrase.In(text, phrase).Select(hit => text.Substring(hit.At, hit.Length)).FirstOrDefault(), Is.EqualTo(found));
}
