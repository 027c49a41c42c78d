using EndToEnd.Harness;

namespace Maestro.Runtime.Tests.Evidence;

/// <summary>What Maven's and Gradle's files tell.</summary>
public sealed class JavaTests
{
    [Test]
    public void Maven_Modules_InheritVersionsAndBuildOnEachOther()
    {
        using var repository = new Scratch()
            .Write("pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <groupId>shop</groupId><artifactId>parent</artifactId><version>1</version><packaging>pom</packaging>
                  <properties>
                    <maven.compiler.release>21</maven.compiler.release>
                    <jackson.version>2.18.1</jackson.version>
                  </properties>
                  <dependencyManagement><dependencies>
                    <dependency><groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>${jackson.version}</version></dependency>
                  </dependencies></dependencyManagement>
                </project>
                """)
            .Write("core/pom.xml", """
                <project>
                  <parent><groupId>shop</groupId><artifactId>parent</artifactId><version>1</version></parent>
                  <artifactId>core</artifactId>
                  <dependencies>
                    <dependency><groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId></dependency>
                    <dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId><version>5.11.3</version><scope>test</scope></dependency>
                  </dependencies>
                </project>
                """)
            .Write("app/pom.xml", """
                <project>
                  <parent><groupId>shop</groupId><artifactId>parent</artifactId><version>1</version></parent>
                  <artifactId>app</artifactId><packaging>war</packaging>
                  <dependencies><dependency><groupId>${project.groupId}</groupId><artifactId>core</artifactId><version>1</version></dependency></dependencies>
                  <build><plugins>
                    <plugin><groupId>com.diffplug.spotless</groupId><artifactId>spotless-maven-plugin</artifactId><version>2.43.0</version></plugin>
                  </plugins></build>
                </project>
                """).Commit();
        var evidence = repository.Evidence();
        Assert.Multiple(() =>
        {
            Assert.That(evidence.Projects.Select(p => p.Line()), Is.EqualTo(new[] { "1 App app app/pom.xml [core/pom.xml]", "0 Library core core/pom.xml []" }));
            Assert.That(evidence.Packages.Select(p => p.Line()), Is.EquivalentTo(new[]
            {
                "com.fasterxml.jackson.core:jackson-databind 2.18.1 Run direct core/pom.xml:5", "org.junit.jupiter:junit-jupiter 5.11.3 Test direct core/pom.xml:6",
                "com.diffplug.spotless:spotless-maven-plugin 2.43.0 Build direct app/pom.xml:6",
            }));
            Assert.That(evidence.Versions.Select(v => v.Line()), Is.EqualTo(new[] { "java 21 pom.xml:4" }));
            Assert.That(evidence.Tools.Select(t => $"{t.Kind} {t.Name}"), Is.SupersetOf(new[] { "Test JUnit", "Format Spotless", "Build Maven" }));
        });
    }

    [Test]
    public void Gradle_CatalogueAndProjects_AreTold()
    {
        using var repository = new Scratch()
            .Write("settings.gradle.kts", "include(\":app\", \":core\")\n")
            .Write("gradle/libs.versions.toml", """
                [versions]
                ktor = "3.0.1"

                [libraries]
                ktor-server-core = { module = "io.ktor:ktor-server-core", version.ref = "ktor" }
                mockk = "io.mockk:mockk:1.13.13"

                [bundles]
                web = ["ktor-server-core"]

                [plugins]
                detekt = { id = "io.gitlab.arturbosch.detekt", version = "1.23.7" }
                """)
            .Write("gradle/wrapper/gradle-wrapper.properties", "distributionUrl=https\\://example.invalid/gradle-8.11-bin.zip\n")
            .Write("core/build.gradle.kts", """
                plugins {
                    `java-library`
                    alias(libs.plugins.detekt)
                }
                java { toolchain { languageVersion = JavaLanguageVersion.of(17) } }
                dependencies {
                    api(libs.ktor.server.core)
                    testImplementation(libs.mockk) // stands in
                }
                """)
            .Write("app/build.gradle", """
                plugins {
                    id 'application'
                    id 'org.springframework.boot' version '3.4.0'
                }
                dependencies {
                    implementation project(':core')
                    implementation 'org.slf4j:slf4j-api:2.0.16'
                    implementation libs.bundles.web
                }
                """).Commit();
        var evidence = repository.Evidence();
        Assert.Multiple(() =>
        {
            Assert.That(evidence.Projects.Select(p => p.Line()), Is.EqualTo(new[] { "1 App app app/build.gradle [core/build.gradle.kts]", "0 Library core core/build.gradle.kts []" }));
            Assert.That(evidence.Packages.Select(p => p.Line()), Is.EquivalentTo(new[]
            {
                "io.gitlab.arturbosch.detekt 1.23.7 Build direct core/build.gradle.kts:3", "io.ktor:ktor-server-core 3.0.1 Run direct core/build.gradle.kts:7", "io.mockk:mockk 1.13.13 Test direct core/build.gradle.kts:8",
                "org.springframework.boot 3.4.0 Build direct app/build.gradle:3", "org.slf4j:slf4j-api 2.0.16 Run direct app/build.gradle:7", "io.ktor:ktor-server-core 3.0.1 Run direct app/build.gradle:8",
            }));
            Assert.That(evidence.Versions.Select(v => v.Line()), Is.EqualTo(new[] { "gradle 8.11 gradle/wrapper/gradle-wrapper.properties:1", "java 17 core/build.gradle.kts:5" }));
        });
    }
}
