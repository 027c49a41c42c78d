using System.Diagnostics;
using Maestro.Runtime.Checkpoints.Risks.Guard;
using Maestro.Runtime.Checkpoints.Risks.Shell;

namespace Maestro.Runtime.Tests.Checkpoints.Risks.Guard;

/// <summary>
/// The platform's own shell as the judge: whatever random line makes it start <c>rm -rf</c> or <c>git push</c>, both stubs here, must be found
/// risky. The other direction is not asked: what is behind <c>false &amp;&amp;</c> is risky though it does not run.
/// </summary>
[Platform("Linux")]
[System.Runtime.Versioning.SupportedOSPlatform("linux")]
public sealed class RealShellTests
{
    private const int Seed = 20261124;
    private const int Lines = 250;

    private static readonly string[] Frames =
    [
        "sh -c '@'", "eval \"@\"", "echo $(@)", "echo `@`", "(@)", "{ @; }", "if true; then @; fi", "true && @", "false || @", "echo a | @", "echo \"$(@)\"",
        "for i in 1; do @; done", "case x in x) @;; esac", "x=1 @", "cat <<E\n$(@)\nE", "echo \"a\\\"\"; @", "echo ${y:-$(@)}", "f() { @; }; f", "! @", "env a=b @",
        "echo q | xargs @", "command @", "echo '@'", "echo \"@\"", "# @", "echo $((1+$(@)))", "echo it\\'s; @", "\\@", "'@'", ">o @", "@ # x", "while true; do @; break; done",
        "true &>o @", "sh <<E\n@\nE", "@ 'a", "@)", "trap '@' EXIT",
    ];

    [Test]
    public void Of_WhatTheShellRuns_IsNeverMissed()
    {
        using var folder = new TempFolder();
        var bin = Directory.CreateDirectory(Path.Combine(folder.Path, "bin")).FullName;
        var work = Directory.CreateDirectory(Path.Combine(folder.Path, "work")).FullName;
        var log = Path.Combine(folder.Path, "log");
        foreach (var (name, first) in new[] { ("rm", "-rf"), ("git", "push") })
        {
            File.WriteAllText(Path.Combine(bin, name), $"#!/bin/sh\n[ \"$1\" = {first} ] && echo {name} >> '{log}'\n");
            File.SetUnixFileMode(Path.Combine(bin, name), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
        foreach (var (name, target) in new[] { ("sh", "/bin/sh"), ("xargs", "/usr/bin/xargs"), ("env", "/usr/bin/env"), ("cat", "/bin/cat") })
            File.CreateSymbolicLink(Path.Combine(bin, name), target);
        var random = new Random(Seed);
        var ran = 0;
        for (var i = 0; i < Lines; i++)
        {
            var line = random.Next(2) == 0 ? "rm -rf q" : "git push";
            for (var n = random.Next(1, 5); n > 0; n--)
                line = Frames[random.Next(Frames.Length)].Replace("@", line, StringComparison.Ordinal);
            File.Delete(log);
            Run(line, bin, work);
            if (!File.Exists(log))
                continue;
            ran++;
            Assert.That(RiskDetector.Of(line, ShellDialect.Posix), Is.Not.Empty, line);
        }
        Assert.That(ran, Is.GreaterThan(Lines / 4), "enough of the lines ran what they hold");
    }

    private static void Run(string line, string bin, string work)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", line]) { WorkingDirectory = work, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        start.Environment["PATH"] = bin;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        _ = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(10_000))
            process.Kill(entireProcessTree: true);
    }
}
