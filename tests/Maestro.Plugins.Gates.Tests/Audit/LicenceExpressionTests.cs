using Maestro.Plugins.Licences;

namespace Maestro.Plugins.Gates.Tests.Audit;

public sealed class LicenceExpressionTests
{
    [TestCase("MIT", true)]
    [TestCase("mit", true)]
    [TestCase("GPL-3.0-only", false)]
    [TestCase("MIT OR GPL-3.0-only", true)]
    [TestCase("MIT AND GPL-3.0-only", false)]
    [TestCase("(MIT OR GPL-3.0-only) AND Apache-2.0", true)]
    [TestCase("MIT OR GPL-3.0-only AND X", true, Description = "AND binds tighter")]
    [TestCase("GPL-3.0-only AND X OR MIT", true)]
    [TestCase("Apache-2.0 WITH LLVM-exception", true)]
    [TestCase("GPL-3.0-only WITH Classpath-exception-2.0", false)]
    [TestCase("MIT+", true)]
    [TestCase("SEE LICENSE IN FILE", null)]
    [TestCase("MIT OR", null)]
    [TestCase("(MIT", null)]
    [TestCase("MIT)", null)]
    [TestCase("MIT WITH", null)]
    [TestCase("", null)]
    public void Permitted_Expression_ReadsAsSpdxHasIt(string expression, bool? expected) =>
        Assert.That(LicenceExpression.Permitted(expression, l => l.ToUpperInvariant() is "MIT" or "APACHE-2.0"), Is.EqualTo(expected));

    [Test]
    public void Permitted_ThousandBrackets_IsNoExpression() => Assert.That(LicenceExpression.Permitted(new string('(', 100_000), _ => true), Is.Null);
}
