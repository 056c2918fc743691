// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/save_file.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSaveFile>

namespace spillway
{
namespace
{

struct Saving {
    Q_DECLARE_TR_FUNCTIONS(Saving)
};

} // namespace

QString writeFile(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit()) {
        return {};
    }
    return Saving::tr("%1 not saved: %2. Choose another folder.")
        .arg(QFileInfo(path).fileName(), file.errorString());
}

void saveFile(QWidget* parent, const QString& suggestedName, const QString& filter, const QByteArray& content)
{
    const QString path = QFileDialog::getSaveFileName(parent, Saving::tr("Save"), suggestedName, filter);
    if (path.isEmpty()) {
        return;
    }
    if (const QString problem = writeFile(path, content); !problem.isEmpty()) {
        QMessageBox::warning(parent, Saving::tr("Save"), problem);
    }
}

} // namespace spillway
