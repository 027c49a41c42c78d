using System.Text.Json;
using Maestro.Plugins.Chat.Files;
using Microsoft.Extensions.AI;

namespace Maestro.Plugins.Chat.Tools;

/// <summary>The tools of an attempt, in an order that is always the same: a model's endpoint keeps what it has read before by its exact beginning.</summary>
internal sealed class Toolbox
{
    private readonly Dictionary<string, AIFunction> byName;

    /// <summary>Makes it.</summary>
    /// <param name="workspace">What the tools are confined to.</param>
    /// <param name="processes">Starts programs.</param>
    /// <param name="options">What the yaml says.</param>
    /// <param name="further">Tools of other servers.</param>
    public Toolbox(Workspace workspace, IProcesses processes, ChatAgentOptions options, IEnumerable<AIFunction> further)
    {
        var files = new FileList(workspace, processes);
        Functions =
        [
            AIFunctionFactory.Create(new ListTool(workspace, files).List, "list"),
            AIFunctionFactory.Create(new SearchTool(workspace, files).Search, "search"),
            AIFunctionFactory.Create(new ReadTool(workspace).Read, "read"),
            AIFunctionFactory.Create(new WriteTool(workspace).Write, "write"),
            AIFunctionFactory.Create(new EditTool(workspace).Edit, "edit"),
            AIFunctionFactory.Create(new PatchTool(workspace).Patch, "patch"),
            AIFunctionFactory.Create(new RunTool(workspace, processes, options).Run, "run"),
            AIFunctionFactory.Create(Finish.Finish, "finish"),
            .. further,
        ];
        byName = Functions.ToDictionary(function => function.Name, StringComparer.Ordinal);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<AIFunction> Functions { get; }

    /// <summary>Where the model's end is heard.</summary>
    public FinishTool Finish { get; } = new();

    /// <summary>Uses a tool. Whatever goes wrong with that is an answer to the model; only cancellation is thrown.</summary>
    /// <param name="call">What the model asked for.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<string> UseAsync(FunctionCallContent call, CancellationToken ct)
    {
        if (!byName.TryGetValue(call.Name, out var function))
            return $"error: there is no tool {call.Name}; there are {string.Join(", ", byName.Keys)}";
        if (call.Exception is not null)
            return "error: the arguments are not valid JSON";
        try
        {
            return Text(await function.InvokeAsync(new(call.Arguments), ct));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return $"error: {call.Name} took too long";
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return $"error: {e.Message}";
        }
    }

    private static string Text(object? result) => result switch
    {
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } text => text.GetString()!,
        TextContent text => text.Text,
        IEnumerable<AIContent> contents => string.Join('\n', contents.Select(content => content is TextContent text ? text.Text : $"({content.GetType().Name})")),
        JsonElement json => json.GetRawText(),
        _ => result?.ToString() ?? "",
    };
}
