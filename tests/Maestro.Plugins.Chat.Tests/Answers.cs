using System.Text.Json.Nodes;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Plugins.Chat.Tests;

/// <summary>What a model may answer.</summary>
internal static class Answers
{
    public static ModelAnswer Finish(string summary = "Done as asked.", bool done = true) => ModelAnswer.Call(new ModelCall("finish", new() { ["summary"] = summary, ["done"] = done }));

    public static ModelAnswer Write(string path, string content) => ModelAnswer.Call(new ModelCall("write", new() { ["path"] = path, ["content"] = content }));

    public static ModelAnswer Run(string command) => ModelAnswer.Call(new ModelCall("run", new() { ["command"] = command }));

    public static ModelAnswer Call(string tool, params (string Name, JsonNode? Value)[] arguments) =>
        ModelAnswer.Call(new ModelCall(tool, new(arguments.Select(a => KeyValuePair.Create(a.Name, a.Value)))));
}
