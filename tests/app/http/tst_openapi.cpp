// SPDX-License-Identifier: GPL-3.0-or-later
// resources/openapi.yaml says what the code does: paths, methods, types, members, statuses.
#include "app/http/routes.h"
#include "models/commands/command_answer.h"
#include "signed_caller.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace spillway;
using namespace spillway::commands;

namespace
{

using Names = std::set<QString>;

/// The part of YAML that the file is written in: nested maps, lists of scalars or maps, [a, b], 'quotes', |.
class PlainYaml
{
public:
    explicit PlainYaml(const QString& text)
    {
        for (const QString& line : text.split(u'\n')) {
            if (!line.trimmed().isEmpty() && !line.trimmed().startsWith(u'#')) {
                m_lines.push_back(line);
            }
        }
    }
    QJsonObject document() { return block(0).toObject(); }

private:
    static qsizetype indentOf(const QString& line)
    {
        qsizetype indent = 0;
        while (line[indent] == u' ') {
            ++indent;
        }
        return indent;
    }
    static QJsonValue scalar(const QString& text)
    {
        if (text.startsWith(u'[')) {
            QJsonArray list;
            for (const QString& part : text.mid(1, text.size() - 2).split(QStringLiteral(", "))) {
                list.append(scalar(part));
            }
            return list;
        }
        return text.startsWith(u'\'') ? text.mid(1, text.size() - 2) : text;
    }
    QJsonValue block(qsizetype indent)
    {
        return m_lines[m_at].trimmed().startsWith(QStringLiteral("- ")) ? QJsonValue(listAt(indent))
                                                                        : QJsonValue(mapAt(indent));
    }
    QJsonArray listAt(qsizetype indent)
    {
        static const QRegularExpression entry(QStringLiteral("^['$\\w-]+: "));
        QJsonArray list;
        while (m_at < m_lines.size() && indentOf(m_lines[m_at]) == indent
            && m_lines[m_at].mid(indent).startsWith(QStringLiteral("- "))) {
            const QString rest = m_lines[m_at].mid(indent + 2);
            if (entry.match(rest).hasMatch()) {
                m_lines[m_at] = QString(indent + 2, u' ') + rest;
                list.append(mapAt(indent + 2));
            } else {
                list.append(scalar(rest));
                ++m_at;
            }
        }
        return list;
    }
    QJsonObject mapAt(qsizetype indent)
    {
        QJsonObject map;
        while (m_at < m_lines.size() && indentOf(m_lines[m_at]) == indent) {
            const QString line = m_lines[m_at++].trimmed();
            const auto colon = line.indexOf(QStringLiteral(": "));
            const QString name = scalar(colon < 0 ? line.chopped(1) : line.left(colon)).toString();
            const QString value = colon < 0 ? QString() : line.mid(colon + 2);
            const bool deeper = m_at < m_lines.size() && indentOf(m_lines[m_at]) > indent;
            if (value == u"|") {
                while (m_at < m_lines.size() && indentOf(m_lines[m_at]) > indent) {
                    ++m_at;
                }
            } else if (value.isEmpty() && deeper) {
                map.insert(name, block(indentOf(m_lines[m_at])));
            } else {
                map.insert(name, scalar(value));
            }
        }
        return map;
    }
    QStringList m_lines;
    qsizetype m_at = 0;
};

Names namesIn(const QJsonValue& list)
{
    Names names;
    const QJsonArray array = list.toArray();
    for (const auto& entry : array) {
        names.insert(entry.toString());
    }
    return names;
}

Names keysOf(const QJsonObject& object)
{
    const QStringList keys = object.keys();
    return { keys.begin(), keys.end() };
}

QJsonObject parsed(const std::string& json)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

} // namespace

class TestOpenApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pathsAndMethods();
    void everyStatusIsListed();
    void enumerations();
    void membersOfAnswers_data();
    void membersOfAnswers();
    void membersOfOrders();
    void limits();

private:
    [[nodiscard]] QJsonObject schema(const QString& name) const
    {
        return m_document.value(QStringLiteral("components"))
            .toObject()
            .value(QStringLiteral("schemas"))
            .toObject()
            .value(name)
            .toObject();
    }
    [[nodiscard]] QJsonObject property(const QString& schemaName, const QString& name) const
    {
        return schema(schemaName).value(QStringLiteral("properties")).toObject().value(name).toObject();
    }
    [[nodiscard]] Names statusesOf(const http::Route& route) const;
    QJsonObject m_document;
};

void TestOpenApi::initTestCase()
{
    QFile file(qEnvironmentVariable("SPILLWAY_SOURCE") + QStringLiteral("/resources/openapi.yaml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_document = PlainYaml(QString::fromUtf8(file.readAll())).document();
    QCOMPARE(m_document.value(QStringLiteral("openapi")).toString(), QStringLiteral("3.1.0"));
}

void TestOpenApi::pathsAndMethods()
{
    Names described;
    const QJsonObject paths = m_document.value(QStringLiteral("paths")).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        for (const QString& method : path.value().toObject().keys()) {
            described.insert(method.toUpper() + u' ' + path.key());
        }
    }
    Names served;
    for (const http::Route& route : http::kRoutes) {
        served.insert(text(route.method) + u' ' + text(route.path));
    }
    QCOMPARE(described, served);
}

Names TestOpenApi::statusesOf(const http::Route& route) const
{
    const auto operation = m_document.value(QStringLiteral("paths"))
                               .toObject()
                               .value(text(route.path))
                               .toObject()
                               .value(text(route.method).toLower())
                               .toObject();
    return keysOf(operation.value(QStringLiteral("responses")).toObject());
}

/// What any request may be answered is listed with every path, and what only some, with those.
void TestOpenApi::everyStatusIsListed()
{
    Names listed;
    for (const http::Route& route : http::kRoutes) {
        const Names statuses = statusesOf(route);
        listed.insert(statuses.begin(), statuses.end());
        const bool isSigned = route.question != http::Question::Health;
        for (const auto kind :
            { ProblemKind::Malformed, ProblemKind::HeaderTooLarge, ProblemKind::TransferEncodingRefused,
                ProblemKind::VersionRefused, ProblemKind::MethodNotAllowed, ProblemKind::BodyTooLarge }) {
            QVERIFY2(statuses.contains(QString::number(httpStatusOf(kind))), route.path.data());
        }
        for (const auto kind : { ProblemKind::SignatureRefused, ProblemKind::TooManyFailures,
                 ProblemKind::NotRecorded, ProblemKind::Internal }) {
            QVERIFY2(!isSigned || statuses.contains(QString::number(httpStatusOf(kind))), route.path.data());
        }
    }
    Names possible{ QStringLiteral("200"), QStringLiteral("202") };
    for (const ProblemKind kind : kProblemKinds) {
        possible.insert(QString::number(httpStatusOf(kind)));
    }
    QCOMPARE(listed, possible);
}

void TestOpenApi::enumerations()
{
    const QString member = QStringLiteral("enum");
    Names types;
    for (const CommandType type : kCommandTypes) {
        types.insert(text(commandTypeName(type)));
    }
    QCOMPARE(namesIn(property(QStringLiteral("Order"), QStringLiteral("type")).value(member)), types);
    Names states;
    for (const CommandState state : kCommandStates) {
        states.insert(text(commandStateName(state)));
    }
    QCOMPARE(namesIn(property(QStringLiteral("Command"), QStringLiteral("state")).value(member)), states);
    Names problems;
    for (const ProblemKind kind : kProblemKinds) {
        problems.insert(text(problemType(kind)));
    }
    QCOMPARE(namesIn(property(QStringLiteral("Problem"), QStringLiteral("type")).value(member)), problems);
    Names periods;
    for (const Period period : kPeriods) {
        periods.insert(text(periodName(period)));
    }
    QCOMPARE(namesIn(schema(QStringLiteral("Period")).value(member)), periods);
}

void TestOpenApi::membersOfAnswers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("full");
    QTest::addColumn<QByteArray>("least");
    const auto row = [](const char* name, const std::string& full, const std::string& least) {
        QTest::newRow(name) << QString::fromLatin1(name) << QByteArray::fromStdString(full)
                            << QByteArray::fromStdString(least);
    };
    CommandAnswer command;
    command.controlVersion = 1;
    command.appliedAt = command.seenAt = command.expiresAt = Instant();
    command.approval = ApprovalAnswer{};
    row("Command", encodeCommandAnswer(command), encodeCommandAnswer({}));
    ControlAnswer control;
    control.state.version = 1;
    row("Control", encodeControlAnswer(control), encodeControlAnswer(control));
    Problem problem;
    problem.serverTime = Instant();
    problem.currentVersion = 1;
    problem.commandId = "id";
    problem.retryAfter = std::chrono::seconds(1);
    problem.control = control;
    row("Problem", encodeProblem(problem), encodeProblem({}));
    row("Approval", encodeApprovalRequest({}), encodeApprovalRequest({}));
}

void TestOpenApi::membersOfAnswers()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, full);
    QFETCH(const QByteArray, least);
    const QJsonObject described = schema(name);
    QCOMPARE(
        keysOf(described.value(QStringLiteral("properties")).toObject()), keysOf(parsed(full.toStdString())));
    QCOMPARE(namesIn(described.value(QStringLiteral("required"))), keysOf(parsed(least.toStdString())));
}

void TestOpenApi::membersOfOrders()
{
    const QJsonObject order = schema(QStringLiteral("Order"));
    const QJsonObject byType
        = schema(QStringLiteral("Parameters")).value(QStringLiteral("properties")).toObject();
    Names members;
    for (Command command : tests::oneOfEach(1)) {
        if (command.type == CommandType::SetRateLimit) {
            command.parameters = RateLimitParameters{ 1, "free" };
        } else if (command.type == CommandType::ClearRateLimit) {
            command.parameters = ClearRateLimitParameters{ "free" };
        } else if (command.type == CommandType::PauseTier) {
            command.duration = std::chrono::minutes(1);
        }
        const QJsonObject written = parsed(encodeCommand(command));
        members.merge(keysOf(written));
        const QString reference = byType.value(text(commandTypeName(command.type)))
                                      .toObject()
                                      .value(QStringLiteral("$ref"))
                                      .toString();
        const QJsonObject described
            = schema(reference.section(u'/', -1)).value(QStringLiteral("properties")).toObject();
        Names parameters = keysOf(written.value(QStringLiteral("parameters")).toObject());
        if (command.type == CommandType::SetRouting) {
            parameters.merge(Names{ QStringLiteral("tier"), QStringLiteral("fallback_provider") });
        }
        QCOMPARE(keysOf(described), parameters);
    }
    QCOMPARE(keysOf(order.value(QStringLiteral("properties")).toObject()), members);
    members.erase(QStringLiteral("duration_s"));
    QCOMPARE(namesIn(order.value(QStringLiteral("required"))), members);
}

void TestOpenApi::limits()
{
    const auto number = [this](const char* schemaName, const char* name, const char* limit) {
        return property(QLatin1String(schemaName), QLatin1String(name))
            .value(QLatin1String(limit))
            .toString()
            .toLongLong();
    };
    QCOMPARE(number("Order", "duration_s", "maximum"), kMaximumDuration.count());
    QCOMPARE(number("Order", "reason", "maxLength"), static_cast<qint64>(kMaximumReasonSize));
    QCOMPARE(number("TierParameters", "tiers", "maxItems"), static_cast<qint64>(kMaximumNames));
    QCOMPARE(number("RateLimitParameters", "requests_per_minute", "maximum"), kMaximumRequestsPerMinute);
}

QTEST_APPLESS_MAIN(TestOpenApi)
#include "tst_openapi.moc"
