using Maestro.Plugins.Phases.Plans;

namespace Maestro.Plugins.Phases.Tests.Plans;

public sealed class SlugTests
{
    [TestCase("Add a Kelvin scale", "add-a-kelvin-scale")]
    [TestCase("Crème brûlée", "creme-brulee")]
    [TestCase("../../etc/passwd", "etc-passwd")]
    [TestCase("日本語", "plan")]
    [TestCase("", "plan")]
    [TestCase("one two three four five six seven eight nine ten eleven twelve", "one-two-three-four-five-six-seven-eight-nine-ten")]
    [TestCase("aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff", "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeee")]
    public void Of_Title_IsSafeInBranchAndFileNames(string title, string slug) => Assert.That(Slug.Of(title), Is.EqualTo(slug));
}
