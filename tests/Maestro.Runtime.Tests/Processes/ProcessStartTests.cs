using Maestro.Runtime.Processes;

namespace Maestro.Runtime.Tests.Processes;

[Platform("Linux")]
public sealed class ProcessStartTests
{
    [Test]
    public async Task RunAsync_MissingProgram_IsNotStarted()
    {
        var result = await Supervised.Run(new ProcessCommand { Program = "no-such-program", WorkingDirectory = "/" });

        AssertNotStarted(result, "There is no program 'no-such-program' on PATH");
    }

    [Test]
    public async Task RunAsync_MissingFolder_IsNotStarted()
    {
        var result = await Supervised.Run(ProcessCommand.Shell("true", "/no/such/folder"));

        AssertNotStarted(result, "The working directory '/no/such/folder' of /bin/sh does not exist.");
    }

    [Test]
    public async Task RunAsync_FileWithoutExecuteBit_IsNotStarted()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["script"], "#!/bin/sh\n");

        var result = await Supervised.Run(new ProcessCommand { Program = "./script", WorkingDirectory = folder.Path });

        AssertNotStarted(result, "is not executable.");
    }

    [Test]
    public async Task RunAsync_MissingInterpreter_IsNotStarted()
    {
        using var folder = new TempFolder();
        Executable(folder["script"], "#!/no/such/shell\n");

        var result = await Supervised.Run(new ProcessCommand { Program = "./script", WorkingDirectory = folder.Path });

        AssertNotStarted(result, "or the interpreter its first line names, does not exist.");
    }

    [Test]
    public async Task RunAsync_NulInAnArgument_IsNotStarted()
    {
        var result = await Supervised.Run(new ProcessCommand { Program = "true", Arguments = ["a", "b\0c"], WorkingDirectory = "/" });

        AssertNotStarted(result, "Argument 2 of true contains a NUL character.");
    }

    [Test]
    public async Task RunAsync_ArgumentsTooLong_IsNotStarted()
    {
        var result = await Supervised.Run(new ProcessCommand { Program = "true", Arguments = [new string('x', 1_000_000)], WorkingDirectory = "/" });

        AssertNotStarted(result, "longer than the system allows");
    }

    [Test]
    public async Task RunAsync_RelativePath_CountsFromTheWorkingDirectory()
    {
        using var folder = new TempFolder();
        Executable(folder["script"], "#!/bin/sh\necho here\n");

        var result = await Supervised.Run(new ProcessCommand { Program = "./script", WorkingDirectory = folder.Path });

        Assert.That(result.Output, Is.EqualTo("here\n"));
    }

    [Test]
    public async Task RunAsync_RelativeFolderOnPath_IsNotSearched()
    {
        using var folder = new TempFolder();
        Executable(folder["planted"], "#!/bin/sh\necho planted\n");
        var command = new ProcessCommand
        {
            Program = "planted",
            WorkingDirectory = folder.Path,
            Environment = new Dictionary<string, string?> { ["PATH"] = ".::/usr/bin" },
        };

        AssertNotStarted(await Supervised.Run(command), "There is no program 'planted' on PATH");
    }

    [Test]
    public async Task RunAsync_ProgramRemovedAfterItWasFound_IsLookedUpAgain()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["first"]);
        Directory.CreateDirectory(folder["second"]);
        Executable(folder["first/tool"], "#!/bin/sh\necho first\n");
        Executable(folder["second/tool"], "#!/bin/sh\necho second\n");
        var path = $"{folder["first"]}:{folder["second"]}:/usr/bin:/bin";
        var supervisor = new ProcessSupervisor(new() { Environment = new Dictionary<string, string?> { ["PATH"] = path } });
        var command = new ProcessCommand { Program = "tool", WorkingDirectory = folder.Path };
        await supervisor.RunAsync(command, default);
        File.Delete(folder["first/tool"]);

        var result = await supervisor.RunAsync(command, default);

        Assert.That(result.Output, Is.EqualTo("second\n"), result.Error);
    }

    private static void AssertNotStarted(ProcessResult result, string message)
    {
        Assert.That((result.End, result.ExitCode), Is.EqualTo((ProcessEnd.NotStarted, (int?)null)));
        Assert.That(result.Error, Does.Contain(message));
    }

    private static void Executable(string file, string text)
    {
        File.WriteAllText(file, text);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
