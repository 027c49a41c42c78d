using System.Text;
using Maestro.Runtime.Processes.Linux;

namespace Maestro.Runtime.Tests.Processes;

public sealed class ProcessEntryTests
{
    // As the kernel writes it: a name with a bracket and a space in it, and a limit that is larger than a long.
    private const string Line =
        "4242 (a) S 9 (b) Z 17 18 19 0 -1 4194304 112 0 0 0 0 0 0 0 20 0 1 0 361233 2375680 204 18446744073709551615 1 2 140724696497392 0 0";

    [Test]
    public void Parse_NameWithBrackets_CountsFieldsFromTheLastOne() =>
        Assert.That(ProcessEntry.Parse(4242, Encoding.ASCII.GetBytes(Line)), Is.EqualTo(new ProcessEntry(4242, 17, 18, 19, true, 140724696497392)));

    [TestCase("")]
    [TestCase("4242 (sh)")]
    [TestCase("4242 (sh) S 1 2")]
    public void Parse_CutOff_IsNothing(string line) => Assert.That(ProcessEntry.Parse(1, Encoding.ASCII.GetBytes(line)), Is.Null);

    [Test]
    [Platform("Linux")]
    public void Own_IsRead() => Assert.That((ProcessEntry.Own.Pid, ProcessEntry.Own.Stack > 0), Is.EqualTo((Environment.ProcessId, true)));
}
