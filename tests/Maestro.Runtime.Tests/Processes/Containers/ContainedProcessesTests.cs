using Maestro.Runtime.Processes.Containers;

namespace Maestro.Runtime.Tests.Processes.Containers;

/// <summary>What a contained program sees, writes and is told. Without bubblewrap it is said why there is none.</summary>
[Platform("Linux")]
public sealed class ContainedProcessesTests
{
    private TempFolder folder = null!;
    private TempFolder outside = null!;

    [SetUp]
    public void Make() => (folder, outside) = (new(), new());

    [TearDown]
    public void Remove()
    {
        folder.Dispose();
        outside.Dispose();
    }

    [Test]
    public async Task FindAsync_ItIsNotOnPath_SaysSo()
    {
        var supervisor = new Maestro.Runtime.Processes.ProcessSupervisor(new() { Environment = new Dictionary<string, string?> { ["PATH"] = outside.Path } });
        Assert.That(await Bubblewrap.FindAsync(supervisor, default), Is.EqualTo(new Bubblewrap(null, "bubblewrap (bwrap) is not on PATH")));
    }

    [Test]
    public async Task FindAsync_ItCannotMakeNameSpaces_SaysWhy()
    {
        File.WriteAllText(outside["bwrap"], "#!/bin/sh\n[ \"$1\" = --version ] && { echo bubblewrap 0.0; exit; }\necho 'bwrap: No permissions to create new namespace' >&2; exit 1\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(outside["bwrap"], (UnixFileMode)0x1ED);
        var supervisor = new Maestro.Runtime.Processes.ProcessSupervisor(new() { Environment = new Dictionary<string, string?> { ["PATH"] = $"{outside.Path}:/usr/bin:/bin" } });
        Assert.That(
            await Bubblewrap.FindAsync(supervisor, default), Is.EqualTo(new Bubblewrap(null, "bubblewrap 0.0 cannot be used here: bwrap: No permissions to create new namespace")));
    }

    [Test]
    public async Task RunAsync_Streams_ExitCodeAndInput_AreTheProgramsOwn()
    {
        var result = await (await Contained.InAsync(folder)).RunAsync(ProcessCommand.Shell("cat; echo wrong >&2; exit 7", folder.Path) with { Input = "said" }, default);
        Assert.That((result.ExitCode, result.Output, result.Error), Is.EqualTo(((int?)7, "said", "wrong\n")));
    }

    [Test]
    public async Task RunAsync_NoSuchProgram_IsAResultAsEver()
    {
        var result = await (await Contained.InAsync(folder)).RunAsync(new() { Program = "no-such-program", WorkingDirectory = folder.Path }, default);
        Assert.That(result.End, Is.EqualTo(ProcessEnd.NotStarted));
    }

    [Test]
    public async Task RunAsync_ProgramInAHiddenFolder_SaysWhatToDo()
    {
        // Without a sandbox nothing is hidden.
        var contained = (await Contained.BubblewrapAsync()).Program is not null;
        File.WriteAllText(outside["tool"], "#!/bin/sh\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(outside["tool"], (UnixFileMode)0x1ED);
        var result = await (await Contained.InAsync(folder, hidden: outside.Path)).RunAsync(new() { Program = outside["tool"], WorkingDirectory = folder.Path }, default);
        Assert.That(result.End, Is.EqualTo(contained ? ProcessEnd.NotStarted : ProcessEnd.Exited));
        Assert.That(result.Error, contained ? Does.Contain("sandbox.readable") : Is.Empty);
    }

    [Test]
    public async Task RunAsync_ToldToStop_TheProgramMayTidyUp()
    {
        var script = "trap 'echo tidied; exit 3' INT; echo begun; while :; do sleep 0.02; done";
        var result = await (await Contained.InAsync(folder)).RunAsync(ProcessCommand.Shell(script, folder.Path) with { Timeout = TimeSpan.FromSeconds(1) }, default);
        Assert.That((result.End, result.ExitCode, result.Output), Is.EqualTo((ProcessEnd.TimedOut, (int?)3, "begun\ntidied\n")));
    }

    [Test]
    public async Task RunAsync_WritesOutsideOfItsFolders_IsRefused()
    {
        if (await Without())
            return;
        var result = await Run($"echo x > {outside["new"]} && echo wrote; echo x > /etc/maestro-test && echo wrote; echo x > inside && echo kept; echo x > $HOME/at-home && echo at home; echo x > /tmp/private && echo private");
        Assert.That(result.Output, Is.EqualTo("kept\nat home\nprivate\n"), result.Error);
        Assert.That(Directory.EnumerateFileSystemEntries(outside.Path), Is.Empty);
        Assert.That((File.Exists(folder["inside"]), File.Exists(folder["home/at-home"]), File.Exists("/tmp/private")), Is.EqualTo((true, true, false)));
    }

    [Test]
    public async Task RunAsync_ReadsWhatIsHidden_FindsItEmpty()
    {
        if (await Without())
            return;
        // Not below the temporary folder, which is another in there anyway.
        var hidden = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, $"hidden-{Guid.NewGuid():N}")).FullName;
        File.WriteAllText(Path.Combine(hidden, "id_key"), "canary");
        var script = ProcessCommand.Shell($"ls -A {hidden}; cat {hidden}/id_key; ls -A /run", folder.Path);
        var seen = await (await Contained.InAsync(folder)).RunAsync(script, default);
        var result = await (await Contained.InAsync(folder, hidden: hidden)).RunAsync(script, default);
        Directory.Delete(hidden, recursive: true);
        Assert.That(seen.Output, Does.StartWith("id_key\ncanary"), seen.Error);
        Assert.That(result.Output, Is.EqualTo("").Or.EqualTo("systemd\n"), result.Error);
    }

    [Test]
    public async Task RunAsync_SeesNoOtherProcess()
    {
        if (await Without())
            return;
        var result = await Run($"kill -0 {Environment.ProcessId} 2> /dev/null && echo seen; ls -d /proc/[0-9]* | wc -l");
        Assert.That(int.Parse(result.Output), Is.LessThan(10), result.ToString());
    }

    [Test]
    public async Task RunAsync_WithoutNetwork_HasNoWayOut()
    {
        if (await Without())
            return;
        var result = await (await Contained.InAsync(folder, network: false)).RunAsync(ProcessCommand.Shell("tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d ' '", folder.Path), default);
        Assert.That(result.Output, Is.EqualTo("lo\n"));
    }

    private async Task<ProcessResult> Run(string script) => await (await Contained.InAsync(folder)).RunAsync(ProcessCommand.Shell(script, folder.Path), default);

    // Where there is none, that is told, and the bare supervisor is what holds.
    private static async Task<bool> Without()
    {
        var found = await Contained.BubblewrapAsync();
        Assert.That(found.Version, Is.Not.Empty);
        return found.Program is null;
    }
}
