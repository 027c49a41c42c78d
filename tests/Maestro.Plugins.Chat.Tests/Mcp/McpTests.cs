namespace Maestro.Plugins.Chat.Tests.Mcp;

/// <summary>Tools of real servers, which are this program.</summary>
[Platform("Linux,MacOsX")]
public sealed class McpTests
{
    private static readonly string Server = $"exec dotnet '{typeof(Program).Assembly.Location}' {Program.Command}";

    [Test]
    public async Task Work_ServerInYaml_ItsToolsAreUsed()
    {
        await using var chat = await Chat.WithAsync(Answers.Call("test_echo_it", ("word", "hello")), Answers.Call("test_broken"), Answers.Finish());
        chat.Options.Mcp["test"] = Server;
        chat.Options.Environment["ECHO_SUFFIX"] = "there";

        var result = await chat.WorkAsync();

        Assert.That(result.Failure, Is.Null, result.Failure?.Message);
        Assert.That(chat.Requests[0].Tools.Select(tool => tool.Name), Is.SupersetOf(new[] { "read", "test_broken", "test_echo_it" }));
        Assert.That(chat.Requests[1].Texts(), Has.Some.EqualTo($"hello there in {chat.Work.Root}"), "it runs in the workspace");
        Assert.That(chat.Requests[2].Texts(), Has.Some.StartsWith("error: "), "what fails there is told to the model");
    }

    [Test]
    public async Task Work_ServerDoesNotStart_IsTheEnvironmentsFault()
    {
        await using var chat = await Chat.WithAsync(Answers.Finish());
        chat.Options.Mcp["test"] = "echo no such server >&2; exit 7";

        Assert.That((await chat.WorkAsync()).Failure, Is.EqualTo(new Failure { Kind = FailureKind.Environment, Message = "the server 'test' of mcp cannot be used: it ended with exit code 7: no such server" }));
        Assert.That(chat.Requests, Is.Empty);
    }

    [Test]
    public async Task Work_ServerThatDiesOnTheWay_IsToldToTheModel()
    {
        await using var chat = await Chat.WithAsync(request => request.Number switch
        {
            1 => Answers.Run("kill $(cat server.pid)"),
            2 => Answers.Call("test_echo_it", ("word", "hello")),
            _ => Answers.Finish(),
        });
        chat.Options.Mcp["test"] = "echo $$ > server.pid; " + Server;

        Assert.That((await chat.WorkAsync()).Failure, Is.Null);
        Assert.That(chat.Requests[2].Texts(), Has.Some.EqualTo("error: the server test has ended"));
    }

    [Test]
    public async Task Work_NobodyAtTheAddress_IsTheEnvironmentsFault()
    {
        await using var chat = await Chat.WithAsync(Answers.Finish());
        chat.Options.Mcp["far"] = $"{chat.Address}mcp";

        Assert.That((await chat.WorkAsync()).Failure, Has.Property("Kind").EqualTo(FailureKind.Environment).And.Property("Message").StartWith("the server 'far' of mcp cannot be used: "));
    }

    [Test]
    public async Task Work_Ended_LeavesNoServer()
    {
        await using var chat = await Chat.WithAsync(Answers.Finish());
        chat.Options.Mcp["test"] = "echo $$ > server.pid; " + Server;

        await chat.WorkAsync();

        var pid = chat.Work.Read("server.pid").Trim();
        Assert.That((await chat.Processes.RunAsync(ProcessCommand.Shell($"kill -0 {pid}", chat.Work.Root), default)).Succeeded, Is.False);
    }
}
