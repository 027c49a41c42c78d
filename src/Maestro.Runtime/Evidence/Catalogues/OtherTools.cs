namespace Maestro.Runtime.Evidence.Catalogues;

/// <summary>Packages of Rust, Go, Java, Ruby and PHP that are tools.</summary>
internal static class OtherTools
{
    /// <summary>Crates.</summary>
    public static readonly KnownTool[] Rust =
    [
        new("proptest", ToolKind.Test, "proptest"), new("quickcheck", ToolKind.Test, "quickcheck"), new("rstest", ToolKind.Test, "rstest"), new("criterion", ToolKind.Test, "Criterion"),
        new("insta", ToolKind.Assertion, "insta"), new("assert_cmd", ToolKind.Assertion, "assert_cmd"), new("pretty_assertions", ToolKind.Assertion, "pretty_assertions"),
        new("mockall", ToolKind.Mocking, "mockall"), new("wiremock", ToolKind.Mocking, "wiremock"), new("cc", ToolKind.Build, "cc"),
    ];

    /// <summary>Modules.</summary>
    public static readonly KnownTool[] Go =
    [
        new("github.com/stretchr/testify", ToolKind.Assertion, "testify"), new("github.com/onsi/ginkgo*", ToolKind.Test, "Ginkgo"), new("github.com/onsi/gomega", ToolKind.Assertion, "Gomega"),
        new("github.com/golang/mock", ToolKind.Mocking, "gomock"), new("go.uber.org/mock", ToolKind.Mocking, "gomock"), new("github.com/google/go-cmp", ToolKind.Assertion, "go-cmp"),
        new("github.com/golangci/golangci-lint*", ToolKind.Lint, "golangci-lint"), new("honnef.co/go/tools", ToolKind.Lint, "staticcheck"),
    ];

    /// <summary>Artifacts and plugins, of Maven and of Gradle.</summary>
    public static readonly KnownTool[] Java =
    [
        new("org.junit.jupiter:*", ToolKind.Test, "JUnit"), new("org.junit:*", ToolKind.Test, "JUnit"), new("junit:junit", ToolKind.Test, "JUnit"), new("org.testng:testng", ToolKind.Test, "TestNG"),
        new("org.spockframework:*", ToolKind.Test, "Spock"), new("io.kotest:*", ToolKind.Test, "Kotest"), new("org.testcontainers:*", ToolKind.Test, "Testcontainers"),
        new("org.springframework.boot:spring-boot-starter-test", ToolKind.Test, "Spring Boot Test"),
        new("org.mockito:*", ToolKind.Mocking, "Mockito"), new("org.mockito.kotlin:*", ToolKind.Mocking, "Mockito"), new("io.mockk:*", ToolKind.Mocking, "MockK"), new("org.wiremock:*", ToolKind.Mocking, "WireMock"),
        new("org.assertj:*", ToolKind.Assertion, "AssertJ"), new("org.hamcrest:*", ToolKind.Assertion, "Hamcrest"), new("com.google.truth:truth", ToolKind.Assertion, "Truth"),
        new("org.jacoco:*", ToolKind.Coverage, "JaCoCo"), new("jacoco", ToolKind.Coverage, "JaCoCo"),
        new("com.diffplug.spotless*", ToolKind.Format, "Spotless"), new("com.spotify.fmt:*", ToolKind.Format, "fmt-maven-plugin"),
        new("org.apache.maven.plugins:maven-checkstyle-plugin", ToolKind.Lint, "Checkstyle"), new("checkstyle", ToolKind.Lint, "Checkstyle"), new("org.apache.maven.plugins:maven-pmd-plugin", ToolKind.Lint, "PMD"),
        new("pmd", ToolKind.Lint, "PMD"), new("com.github.spotbugs*", ToolKind.Lint, "SpotBugs"), new("io.gitlab.arturbosch.detekt*", ToolKind.Lint, "detekt"), new("com.google.errorprone:*", ToolKind.Lint, "Error Prone"),
    ];

    /// <summary>Gems.</summary>
    public static readonly KnownTool[] Ruby =
    [
        new("rspec*", ToolKind.Test, "RSpec"), new("minitest", ToolKind.Test, "Minitest"), new("test-unit", ToolKind.Test, "test-unit"), new("capybara", ToolKind.Test, "Capybara"),
        new("webmock", ToolKind.Mocking, "WebMock"), new("mocha", ToolKind.Mocking, "Mocha"), new("simplecov", ToolKind.Coverage, "SimpleCov"),
        new("rubocop*", ToolKind.Lint, "RuboCop"), new("standard", ToolKind.Lint, "Standard"), new("brakeman", ToolKind.Lint, "Brakeman"), new("rake", ToolKind.Build, "Rake"),
    ];

    /// <summary>Composer packages.</summary>
    public static readonly KnownTool[] Php =
    [
        new("phpunit/phpunit", ToolKind.Test, "PHPUnit"), new("pestphp/pest", ToolKind.Test, "Pest"), new("codeception/codeception", ToolKind.Test, "Codeception"), new("behat/behat", ToolKind.Test, "Behat"),
        new("mockery/mockery", ToolKind.Mocking, "Mockery"), new("phpstan/phpstan", ToolKind.Lint, "PHPStan"), new("vimeo/psalm", ToolKind.Lint, "Psalm"), new("squizlabs/php_codesniffer", ToolKind.Lint, "PHP_CodeSniffer"),
        new("friendsofphp/php-cs-fixer", ToolKind.Format, "PHP CS Fixer"), new("laravel/pint", ToolKind.Format, "Pint"),
    ];
}
