// SPDX-License-Identifier: GPL-3.0-or-later
// As precompiled_core.h, for the rooms that draw.
#pragma once

#include "packaging/cmake/precompiled_core.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QGraphicsView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>
#include <QShortcut>
#include <QTableView>
#include <QWidget>
