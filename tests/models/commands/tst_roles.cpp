// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/roles.h"

#include <QTest>

using namespace spillway::commands;

class TestRoles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void permissions_data();
    void permissions();
    void approvals_data();
    void approvals();
    void names();
};

void TestRoles::permissions_data()
{
    QTest::addColumn<RoleSet>("roles");
    QTest::addColumn<Permission>("tighten");
    QTest::addColumn<Permission>("loosenAlone");
    QTest::addColumn<Permission>("loosenByTwo");
    using enum Permission;
    QTest::newRow("nobody") << RoleSet() << Refused << Refused << Refused;
    QTest::newRow("viewer") << RoleSet{ Role::Viewer } << Refused << Refused << Refused;
    QTest::newRow("operator") << RoleSet{ Role::Operator } << Allowed << Refused << NeedsSecondPerson;
    QTest::newRow("approver") << RoleSet{ Role::Approver } << Refused << Allowed << NeedsSecondPerson;
    QTest::newRow("both") << RoleSet{ Role::Operator, Role::Approver } << Allowed << Allowed
                          << NeedsSecondPerson;
    QTest::newRow("breakglass") << RoleSet{ Role::Breakglass } << AllowedLoudly << AllowedLoudly
                                << AllowedLoudly;
    QTest::newRow("breakglass and viewer")
        << RoleSet{ Role::Viewer, Role::Breakglass } << AllowedLoudly << AllowedLoudly << AllowedLoudly;
}

void TestRoles::permissions()
{
    QFETCH(RoleSet, roles);
    QFETCH(Permission, tighten);
    QFETCH(Permission, loosenAlone);
    QFETCH(Permission, loosenByTwo);
    QCOMPARE(permissionFor(roles, Effect::Tightens, false), tighten);
    QCOMPARE(permissionFor(roles, Effect::Tightens, true), tighten);
    QCOMPARE(permissionFor(roles, Effect::Loosens, false), loosenAlone);
    QCOMPARE(permissionFor(roles, Effect::Loosens, true), loosenByTwo);
}

void TestRoles::approvals_data()
{
    QTest::addColumn<RoleSet>("roles");
    QTest::addColumn<QByteArray>("approver");
    QTest::addColumn<bool>("good");
    QTest::newRow("another approver") << RoleSet{ Role::Approver } << QByteArray("ben") << true;
    QTest::newRow("own second key") << RoleSet{ Role::Approver } << QByteArray("ann") << false;
    QTest::newRow("operator") << RoleSet{ Role::Operator } << QByteArray("ben") << false;
    QTest::newRow("viewer") << RoleSet{ Role::Viewer } << QByteArray("ben") << false;
    QTest::newRow("breakglass") << RoleSet{ Role::Breakglass } << QByteArray("ben") << false;
    QTest::newRow("nameless") << RoleSet{ Role::Approver } << QByteArray() << false;
}

void TestRoles::approvals()
{
    QFETCH(RoleSet, roles);
    QFETCH(QByteArray, approver);
    QFETCH(bool, good);
    QCOMPARE(mayApprove(roles, approver.toStdString(), "ann"), good);
}

void TestRoles::names()
{
    for (const Role role : kRoles) {
        QCOMPARE(parseRole(roleName(role)).value(), role);
    }
    QVERIFY(!parseRole("root"));
    QVERIFY(mayRead({ Role::Viewer }));
    QVERIFY(!mayRead({}));
}

QTEST_APPLESS_MAIN(TestRoles)
#include "tst_roles.moc"
