using Maestro.Plugins.Gates.Guard.Tests;

namespace Maestro.Plugins.Gates.Guard.CSharp;

/// <summary>Assertions of NUnit, xUnit, MSTest, FluentAssertions, Shouldly, Moq and NSubstitute by what they take.</summary>
internal static class CSharpStrength
{
    // In this order: what holds always, then what hardly says anything, then the very value.
    public static readonly StrengthRule[] Rules =
    [
        StrengthRule.None(@"^(Classic)?Assert\.(Pass|Inconclusive|Ignore|Warn)\("),
        StrengthRule.None(@"^(Classic)?Assert\.(That|True|IsTrue)\((true|!false|1 == 1)\s*[,)]|^(Classic)?Assert\.(False|IsFalse)\((false|!true)\s*[,)]"),
        StrengthRule.None(@"^(Classic)?Assert\.(Not)?(Null|IsNull|IsNotNull|NotNull)\((null|this|new object\(\))\s*[,)]|^true\.Should|^Assert\.That\(\(\) => true"),
        StrengthRule.None(@"(\|\| true\b|\btrue \|\|)"),
        StrengthRule.Presence(@"^(Classic)?Assert\.(IsNotNull|NotNull|DoesNotThrow(Async)?|IsInstanceOf(Type)?|IsAssignableFrom|IsNotEmpty|NotEmpty|AreNotEqual|NotEqual|AreNotSame|NotSame|NotZero)\b"),
        StrengthRule.Presence(@"\b(Throws\.Nothing|Is\.Not\.\w+|Is\.(InstanceOf|AssignableTo|AssignableFrom)|Is\.Anything)\b"),
        StrengthRule.Presence(@"\.(NotBeNull|NotBeEmpty|NotBeNullOrEmpty|NotThrow(Async)?|NotBe|BeAssignableTo|BeOfType|ShouldNotBeNull|ShouldNotBeEmpty|ShouldNotBe|ShouldNotThrow|ShouldBeOfType|ShouldBeAssignableTo)\b"),
        StrengthRule.Property(@"^(Classic)?Assert\.(AreEqual|Equal)\((true|false),"),
        StrengthRule.Value(@"^(Classic|Collection|String|File|Directory)?Assert\.(AreEqual|Equal|AreSame|Same|StrictEqual|Equivalent|AreEquivalent|Throws(Async|Exactly|ExactlyAsync|Exception|ExceptionAsync)?|IsNull|Null|IsEmpty|Empty|Single|Zero|Collection|PropertyChanged)\b"),
        StrengthRule.Value(@"\b(Is\.(EqualTo|SameAs|EquivalentTo|Null|Empty|Zero)|EqualTo\(|Throws\.(TypeOf|ArgumentException|ArgumentNullException|InvalidOperationException))"),
        StrengthRule.Value(@"\.(Be|BeEquivalentTo|BeNull|BeEmpty|Equal|HaveCount|Throw|ThrowAsync|ThrowExactly|ContainSingle|ShouldBe|ShouldBeNull|ShouldBeEmpty|ShouldThrow|ShouldBeEquivalentTo|BeApproximately|BeCloseTo)(<.*>)?\("),
        StrengthRule.Value(@"^(Classic)?Assert\.(That|True|IsTrue|False|IsFalse)\(.*(==|\.Equals\(|\.SequenceEqual\()"),
    ];
}
