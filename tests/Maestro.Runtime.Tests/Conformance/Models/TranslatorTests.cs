using System.Text.Json;
using Maestro.Runtime.Conformance.Models.Exchange;
using Maestro.Runtime.Conformance.Models.Intents;

namespace Maestro.Runtime.Tests.Conformance.Models;

/// <summary>An intent becomes a call of the tool that an agent has for it.</summary>
public sealed class TranslatorTests
{
    private const string None = "";

    [TestCase("Write", "file_path content", """{"file_path":"a/b.txt","content":"words\n"}""")]
    [TestCase("write_file", "file_path content", """{"file_path":"a/b.txt","content":"words\n"}""")]
    [TestCase("write", "filePath content", """{"filePath":"a/b.txt","content":"words\n"}""")]
    [TestCase("create", "path file_text", """{"path":"a/b.txt","file_text":"words\n"}""")]
    [TestCase("mcp__disk__write_file", "path content", """{"path":"a/b.txt","content":"words\n"}""")]
    [TestCase("bash", "command", """{"command":"mkdir -p \u0027a\u0027 \u0026\u0026 printf %s \u0027words\n\u0027 \u003E \u0027a/b.txt\u0027"}""")]
    public void WriteFile_BecomesACallOfWhatWritesFiles(string tool, string arguments, string call)
    {
        var translated = Translator.Translate(Offering(Tool(tool, arguments)), new WriteFile("a/b.txt", "words\n"));

        Assert.That(translated?.Name, Is.EqualTo(tool));
        Assert.That(translated?.Arguments.ToJsonString(), Is.EqualTo(call));
    }

    [TestCase("Bash", "command", """{"command":"ls"}""")]
    [TestCase("exec_command", "cmd", """{"cmd":"ls"}""")]
    [TestCase("shell", "command[]", """{"command":["bash","-lc","ls"]}""")]
    [TestCase("run_shell_command", "command is_background?", """{"command":"ls","is_background":false}""")]
    [TestCase("bash", "command description", """{"command":"ls","description":"as the script says"}""")]
    public void RunCommand_BecomesACallOfWhatRunsThem_WithAllThatTheToolInsistsOn(string tool, string arguments, string call)
    {
        var translated = Translator.Translate(Offering(Tool("read", "path"), Tool(tool, arguments)), new RunCommand("ls"));

        Assert.That(translated?.Name, Is.EqualTo(tool));
        Assert.That(translated?.Arguments.ToJsonString(), Is.EqualTo(call));
    }

    [Test]
    public void WriteFile_ToolThatTakesPatches_GetsOne()
    {
        var translated = Translator.Translate(Offering(new ModelTool("apply_patch", default), Tool("shell", "command")), new WriteFile("a/b.txt", "one\ntwo\n"));

        Assert.That(translated?.Input, Is.EqualTo("*** Begin Patch\n*** Add File: a/b.txt\n+one\n+two\n*** End Patch"));
    }

    [TestCase("Working directory: /somewhere/else\nPlatform: linux")]
    [TestCase("<env>\n  Primary working directory: /somewhere/else\n</env>")]
    [TestCase("<environment_context>\n  <cwd>/somewhere/else</cwd>")]
    [TestCase("I'm currently working in the directory: /somewhere/else\n")]
    [TestCase("- **Workspace Directories:**\n  - /somewhere/else\n")]
    public void WriteFile_AgentTellsWhereItWorks_ThePathIsAbsolute(string told)
    {
        var request = Offering(Tool("write", "path content")) with { Body = JsonSerializer.SerializeToElement(new { system = told }) };

        Assert.That((string?)Translator.Translate(request, new WriteFile("b.txt", None))?.Arguments["path"], Is.EqualTo("/somewhere/else/b.txt"));
    }

    [Test]
    public void Intent_NoToolForIt_IsNoCall() =>
        Assert.That(Translator.Translate(Offering(Tool("read", "path")), new WriteFile("b.txt", None)), Is.Null);

    private static ModelRequest Offering(params ModelTool[] tools) =>
        new() { Number = 1, Method = "POST", Path = "/v1/messages", Headers = new Dictionary<string, string>(), Tools = tools };

    // "name" is a text, "name[]" a list of texts, "name?" yes or no.
    private static ModelTool Tool(string name, string arguments)
    {
        var properties = arguments.Split(' ').ToDictionary(
            argument => argument.TrimEnd('[', ']', '?'),
            argument => new { type = argument[^1] switch { ']' => "array", '?' => "boolean", _ => "string" } });
        return new(name, JsonSerializer.SerializeToElement(new { type = "object", properties, required = properties.Keys }));
    }
}
