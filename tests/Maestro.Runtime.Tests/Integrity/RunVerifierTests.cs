using System.Globalization;
using Maestro.Runtime.Execution.Verdicts;
using Maestro.Runtime.Integrity;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Tests.Execution;

namespace Maestro.Runtime.Tests.Integrity;

/// <summary>Whatever byte of whatever file of a run is changed, it is found and the file is named.</summary>
public sealed class RunVerifierTests
{
    private TestBed bed = null!;
    private RunDirectory run = null!;

    [OneTimeSetUp]
    public async Task RunOnce()
    {
        bed = TestBed.Make("echo x > \"out/$id.txt\"", tasks: 2);
        run = (await bed.RunAsync()).Directory;
        Assert.That(Verify().Problems, Is.Empty);
    }

    [OneTimeTearDown]
    public void Remove() => bed.Dispose();

    [Test]
    public void Verify_AsTheRunLeftIt_IsIntactAndWhole()
    {
        var found = Verify();
        Assert.That((found.IsIntact, found.Sealed, found.Torn), Is.EqualTo((true, true, false)));
        Assert.That(found.Records, Is.EqualTo(bed.Records.Count));
        Assert.That(found.Anchors, Is.GreaterThanOrEqualTo(2), "of two tasks");
    }

    [Test]
    public void Verify_AnyFileWithAByteFlipped_NamesIt()
    {
        var files = Directory.EnumerateFiles(run.Root, "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length > 0).ToList();
        Assert.That(files, Has.Count.GreaterThan(20));
        foreach (var file in files)
        {
            var whole = File.ReadAllBytes(file);
            foreach (var at in new[] { 0, whole.Length / 3, whole.Length / 2, whole.Length - 1 })
            {
                whole[at] ^= 0x10;
                Write(file, whole);
                whole[at] ^= 0x10;
                var named = Path.GetRelativePath(run.Root, file);
                var found = Verify();
                Assert.That(found.IsIntact, Is.False, string.Create(CultureInfo.InvariantCulture, $"{named} byte {at}"));
                if (!found.Torn)
                    Assert.That(found.Problems.Select(p => p.File), Does.Contain(named), string.Create(CultureInfo.InvariantCulture, $"byte {at}: {string.Join("; ", found.Problems)}"));
            }
            Write(file, whole);
        }
        Assert.That(Verify().IsIntact, Is.True);
    }

    [Test]
    public void Verify_AFileThatIsGone_NamesIt()
    {
        foreach (var file in new[] { Path.Combine(run.Report, ReportFiles.Markdown) }.Concat(Directory.GetFiles(run.Artifacts)))
        {
            var whole = File.ReadAllBytes(file);
            File.Delete(file);
            Assert.That(Verify().Problems, Has.Some.Matches<IntegrityProblem>(p => p!.File == Path.GetRelativePath(run.Root, file) && p.What == "it is gone"), () => $"{Path.GetFileName(file)}: {System.Text.Encoding.UTF8.GetString(whole)}");
            File.WriteAllBytes(file, whole);
        }
    }

    [Test]
    public void Verify_LastRecordsCutOff_IsToldByWhatWasBuiltOnThem()
    {
        var journal = Path.Combine(run.Journal, "000001.jsonl");
        var whole = File.ReadAllLines(journal);
        File.WriteAllText(journal, string.Concat(whole.Take(5).Select(line => line + "\n")));
        var found = Verify();
        File.WriteAllText(journal, string.Concat(whole.Select(line => line + "\n")));
        Assert.That(found.Problems, Has.Some.Matches<IntegrityProblem>(p => p!.What.Contains("records are cut off", StringComparison.Ordinal)));
    }

    private IntegrityFinding Verify()
    {
        var messages = bed.Repository.Git("log", "--format=%H%x00%B%x00", "--branches").Split('\0').Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0].Trim(), pair[1]));
        return new RunVerifier(run.Root).Verify(messages);
    }

    private static void Write(string file, byte[] content)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, File.GetUnixFileMode(file) | UnixFileMode.UserWrite);
        File.WriteAllBytes(file, content);
    }
}
